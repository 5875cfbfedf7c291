// A part of chart.js: the figure as it is sent.

// A trace as Plotly takes it, from lists that `chart.py` has shortened.
const inFull = part => {
  for (const [name, value] of Object.entries(part)) {
    if (value?.each) part[name] = value.at.map(place => value.each[place])
    else if (value && typeof value === 'object' && !Array.isArray(value)) inFull(value)
  }
  return part
}

// A trace whose bars are stacked parts (`heights.py`), with what each bar says: the words of all its parts. A script of Plotly that
// is as its package brings it draws no parts; for it each is a bar of its own.
const withParts = trace => {
  if (!trace.meta?.stacked) return trace
  const parts = Object.values(trace.meta.stacked)
  if (window.drawsParts) return { ...trace, hovertext: trace.base.map((_, bar) => parts.map(({ words }) => words[bar]).filter(Boolean).join('<br>')) }
  const { meta, ...rest } = trace, feet = trace.y.map((middle, bar) => middle + trace.width[bar] / 2)
  const bars = parts.flatMap(({ color, heights, words }) => heights.flatMap((height, bar) => {
    if (!height) return []
    feet[bar] -= height
    return [{ bar, height, color, y: feet[bar] + height / 2, words: words[bar] }]
  }))
  const of = name => bars.map(({ bar }) => trace[name][bar]), each = name => bars.map(one => one[name])
  return {
    ...rest, base: of('base'), x: of('x'), text: of('text'), y: each('y'), width: each('height'), hovertext: each('words'),
    marker: { ...trace.marker, color: each('color') },
  }
}

const figureOf = text => {
  const { data, layout } = JSON.parse(text)
  return { data: data.map(inFull).map(withParts), layout }
}

// Two lines of JSON, as `chart.py` sends them: what belongs to the figure, and the figure, which is compared as a text.
const read = bytes => {
  const text = new TextDecoder().decode(bytes), end = text.indexOf('\n')
  return { ...JSON.parse(text.slice(0, end)), figure: text.slice(end + 1) }
}
