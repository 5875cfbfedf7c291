// A part of chart.js: which mark, label or fold stands where.

const FOLD = 'fold' // a trace of folds, not of marks

// The marks of a drawing, and where its words are fixed, in pixels of the plot and whatever elements they are drawn with: both ends
// and the middle of each, half of a mark's height, and its row, if it has one.
const marksOf = plot => (plot.calcdata || []).flatMap(drawn => {
  const { trace } = drawn[0], { customdata } = trace, bars = trace.type === 'bar'
  if (trace.meta === FOLD) return []
  const across = plot._fullLayout[trace.xaxis.replace('x', 'xaxis')], down = plot._fullLayout[trace.yaxis.replace('y', 'yaxis')]
  return drawn.map((mark, place) => {
    const [left, right] = (bars ? [mark.s0, mark.s1] : [mark.x, mark.x]).map(at => across._offset + across.c2p(at)).sort((one, other) => one - other)
    const middle = down._offset + down.c2p(bars ? mark.p : mark.y), half = bars ? Math.abs(down.c2p(mark.p1) - down.c2p(mark.p0)) / 2 : mark.mrc || 0
    return { id: Array.isArray(customdata) && customdata[place], across, left, right, middle, half }
  })
})

// The row whose mark or words a finger meant: the nearest within its reach. Plotly's own answer to a tap is the mark of the
// tap before, and its layer would hold up the scrolling, so on a touch screen that layer is off (page.css).
const REACH = 22 // pixels, half of what a finger covers
const tapped = (plot, { clientX, clientY }) => {
  const label = labelAt(plot, clientX, clientY)
  if (label) return label.claim
  const frame = plot.getBoundingClientRect(), x = clientX - frame.left, y = clientY - frame.top
  let row, least = REACH
  for (const { id, across: { _offset: first, _length }, middle, ...ends } of marksOf(plot)) {
    const last = first + _length
    if (!id || typeof id !== 'string' || ends.right < first || ends.left > last) continue
    const [left, right] = [ends.left, ends.right].map(end => Math.min(Math.max(end, first), last))
    const away = Math.hypot(Math.max(left - 4 - x, 0, x - right - 4), Math.max(middle - 4 - y, 0, y - middle - 4))
    if (away <= least && (away < least || !row)) [row, least] = [id, away]
  }
  return row
}

// The fold under a finger that meant no row.
const tappedFold = (plot, { clientX, clientY }) => {
  const frame = plot.getBoundingClientRect(), x = clientX - frame.left, y = clientY - frame.top
  for (const [{ trace, ...first }, ...others] of plot.calcdata || []) {
    if (trace.meta !== FOLD) continue
    const across = plot._fullLayout[trace.xaxis.replace('x', 'xaxis')], down = plot._fullLayout[trace.yaxis.replace('y', 'yaxis')]
    if (y < down._offset || y > down._offset + down._length) continue
    const place = [first, ...others].findIndex(({ s0, s1 }) => across._offset + across.c2p(s0) <= x && x <= across._offset + across.c2p(s1))
    if (place >= 0) return trace.customdata[place]
  }
}

// Whether a point of the screen lies in the lane that many values share, or beside it, where its name stands.
const onOthers = (plot, { clientY }) => {
  const y = clientY - plot.getBoundingClientRect().top
  return (plot.layout?.meta?.others || []).some(([name, top, foot]) => {
    const axis = plot._fullLayout[name], [from, to] = [top, foot].map(at => axis._offset + axis.d2p(at))
    return from <= y && y <= to
  })
}

// The label under a point of the screen, with its box in the plot and the id of its row. The boxes are measured once a drawing.
const labelAt = (plot, x, y) => {
  const at = plot.getBoundingClientRect()
  plot.labels ??= [...plot.querySelectorAll('.textpoint')].flatMap(point => {
    const claim = point.__data__?.data, box = claim && point.getBoundingClientRect()
    return claim ? [{ claim, left: box.left - at.left, right: box.right - at.left, top: box.top - at.top, bottom: box.bottom - at.top }] : []
  })
  const [across, down] = [x - at.left, y - at.top]
  return plot.labels.find(({ left, right, top, bottom }) => left <= across && across <= right && top <= down && down <= bottom)
}

// The mark of a row, as Plotly's hover takes it.
const markOf = (plot, claim) => {
  for (const [curveNumber, { hovertext, customdata = [], xaxis, yaxis }] of plot.data.entries()) {
    const pointNumber = hovertext ? customdata.indexOf(claim) : -1
    if (pointNumber >= 0) return { curveNumber, pointNumber, axes: xaxis + yaxis }
  }
}
