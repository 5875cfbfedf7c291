// A part of chart.js: which mark, label or fold stands where.

const FOLD = 'fold' // a trace of folds, not of marks

// The row whose mark or words a finger meant: the nearest within its reach. Plotly's own answer to a tap is the mark of the
// tap before, and its layer would hold up the scrolling, so on a touch screen that layer is off (page.css).
const REACH = 22 // pixels, half of what a finger covers
const tapped = (plot, { clientX, clientY }) => {
  const label = labelAt(plot, clientX, clientY)
  if (label) return label.claim
  const frame = plot.getBoundingClientRect(), x = clientX - frame.left, y = clientY - frame.top
  let row, least = REACH
  const near = (id, left, right, top, bottom) => {
    const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
    if (away <= least && (away < least || !row)) [row, least] = [id, away]
  }
  for (const drawn of plot.calcdata || []) {
    const { trace } = drawn[0]
    if (!Array.isArray(trace.customdata) || trace.meta === FOLD) continue
    const across = plot._fullLayout[trace.xaxis.replace('x', 'xaxis')], down = plot._fullLayout[trace.yaxis.replace('y', 'yaxis')]
    drawn.forEach((mark, place) => {
      const id = trace.customdata[place], bar = trace.type === 'bar'
      if (!id || typeof id !== 'string') return
      const ends = (bar ? [mark.s0, mark.s1] : [mark.x, mark.x]).map(at => across._offset + across.c2p(at)).sort((one, other) => one - other)
      const middle = down._offset + down.c2p(bar ? mark.p : mark.y)
      const [left, right] = ends.map(end => Math.min(Math.max(end, across._offset), across._offset + across._length))
      if (ends[1] < across._offset || ends[0] > across._offset + across._length) return
      near(id, left - 4, right + 4, middle - 4, middle + 4)
    })
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
