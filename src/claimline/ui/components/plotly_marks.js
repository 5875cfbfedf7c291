// A part of Plotly's script (plotly_marks.py): marks that look alike are one element of the page, and not one each. What is
// pointed at Plotly finds among its numbers, whatever is drawn.

globalThis.drawsParts = true // of stacked bars: chart_figure.js unstacks them for another script

// The first mark of each look, with all `marks` of that look in it.
const ofEachLook = (marks, { marker, meta }) => {
  if (meta?.stacked) return ofEachColour(marks, Object.values(meta.stacked))
  const looks = [marker, marker.line, marker.pattern || {}].flatMap(Object.values).filter(Array.isArray), found = new Map()
  for (const mark of marks) {
    const look = looks.map(values => values[mark.i]).join('|')
    if (!found.has(look)) found.set(look, { ...mark, marks: [] })
    found.get(look).marks.push(mark)
  }
  return [...found.values()]
}

// Bars in which parts are stacked: all of them for each colour, with the `parts` that have it, and the height of each bar `below` those.
const ofEachColour = (marks, stacked) => {
  const below = marks.map(() => 0), found = new Map()
  for (const { color, heights } of stacked) {
    if (!found.has(color)) found.set(color, { ...marks[0], mc: color, marks, parts: [] })
    found.get(color).parts.push({ heights, below: [...below] })
    heights.forEach((height, place) => { below[place] += height })
  }
  return [...found.values()]
}

// An outline around 0, as Plotly's symbols are, in steps from wherever it stands.
const inSteps = outline => {
  let [x, y] = [0, 0], begun
  return outline.replace(/([MLHVAZ])([^A-Z]*)/g, (_, kind, rest) => {
    const numbers = (rest.match(/-?[\d.]+(e-?\d+)?/g) || []).map(Number), [left, top] = [x, y]
    if (kind === 'H') x = numbers[0]
    else if (kind === 'V') y = numbers[0]
    else [x, y] = kind === 'Z' ? begun : numbers.slice(-2)
    if (kind === 'M') begun = [x, y] // a part that is closed ends where it began
    return kind.toLowerCase() + ({ H: [x - left], V: [y - top], Z: [] }[kind] || [...numbers.slice(0, -2), x - left, y - top])
  })
}

// Points of one look: the steps of their outline at the place of each, which is what follows an M.
const pointsOf = ({ marks, mrc }, outline, xaxis, yaxis) => {
  const steps = inSteps(outline), within = (place, { _length }) => place > -0.01 && place < _length + 0.01
  return marks.map(mark => {
    mark.mrc = mrc // the radius in which Plotly looks for a pointer
    const x = xaxis.c2p(mark.x), y = yaxis.c2p(mark.y)
    return within(x, xaxis) && within(y, yaxis) ? `M${x.toFixed(2)},${y.toFixed(2)}${steps}` : ''
  }).join('')
}

// Bars of one look: Plotly's function for one of them adds its outline to the list that it is called on. Of a part of a bar it
// takes the ends of that part for the bar's own.
const barsOf = (shape, outline) => {
  const drawn = [], { marks, parts } = shape
  if (!parts) marks.forEach(mark => outline.call(drawn, mark))
  for (const { heights, below } of parts || []) {
    for (const mark of marks) {
      const { p0, p1, i } = mark, foot = Math.max(p0, p1) - below[i]
      if (heights[i]) outline.call(drawn, Object.assign(mark, { p0: foot - heights[i], p1: foot }))
      Object.assign(mark, { p0, p1 })
    }
  }
  shape.isBlank = !drawn.length
  return drawn.join('')
}
