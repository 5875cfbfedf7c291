// A part of chart.js: the figure as it is sent.

// A trace as Plotly takes it, from lists that `chart.py` has shortened.
const inFull = part => {
  for (const [name, value] of Object.entries(part)) {
    if (value?.each) part[name] = value.at.map(place => value.each[place])
    else if (value && typeof value === 'object' && !Array.isArray(value)) inFull(value)
  }
  return part
}

// A trace whose bars are stacked parts (`heights.py`), with what each bar says: the words of all its parts.
const saidByParts = trace => {
  if (!trace.meta?.stacked) return trace
  const words = Object.values(trace.meta.stacked).map(part => part.words)
  return { ...trace, hovertext: trace.base.map((_, bar) => words.map(of => of[bar]).filter(Boolean).join('<br>')) }
}

const figureOf = text => {
  const { data, layout } = JSON.parse(text)
  return { data: data.map(inFull).map(saidByParts), layout }
}

// Two lines of JSON, as `chart.py` sends them: what belongs to the figure, and the figure, which is compared as a text.
const read = bytes => {
  const text = new TextDecoder().decode(bytes), end = text.indexOf('\n')
  return { ...JSON.parse(text.slice(0, end)), figure: text.slice(end + 1) }
}
