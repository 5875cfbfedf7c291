// A part of chart.js: the first frame of a zoom. Plotly would draw each mark anew, and Python would hear of the zoom only
// then; its picture of that stretch draws them all again. So what is drawn moves, and Python is told at once.

// What lies between two ends of the main axis, over its whole width: a bar becomes as long as it is then, a point and a word keep their size.
const stretch = (plot, ends) => {
  const { xaxis, shapes } = plot._fullLayout, [from, to] = ends.map(end => xaxis.r2p(end))
  const wide = xaxis._length, more = wide / (to - from), moved = x => (x - from) * more
  const matrix = left => `matrix(${more} 0 0 1 ${left - more * (left + from)} 0)`
  const beyond = x => x < -0.5 || x > wide + 0.5
  for (const bars of plot.querySelectorAll('.overplot > .xy .bars > .points')) bars.setAttribute('transform', matrix(0))
  for (const point of plot.querySelectorAll('.overplot > .xy path.point')) {
    if (point.__data__.marks) { // all points of one look (plotly_marks.js): a place is what follows an M
      point.setAttribute('d', point.getAttribute('d').replace(/M([^,]+)([^M]+)/g, (_, at, rest) => {
        const x = moved(Number(at))
        return beyond(x) ? '' : `M${x}${rest}`
      }))
      continue
    }
    const place = point.transform.baseVal.getItem(0), { e, f } = place.matrix, x = moved(e)
    place.setTranslate(x, f)
    if (beyond(x)) point.setAttribute('display', 'none')
    else point.removeAttribute('display')
  }
  for (const word of plot.querySelectorAll('.overplot > .xy .textpoint')) {
    const place = word.transform.baseVal.getItem(0), { f } = place.matrix, x = Number(word.firstChild.getAttribute('x'))
    place.setTranslate(moved(x) - x, f)
  }
  for (const line of plot.querySelectorAll('.shapelayer path')) {
    const { xref } = shapes[line.dataset.index]
    if (Array.isArray(xref)) line.setAttribute('display', 'none') // the fan is on two axes
    if (xref !== 'x') continue
    line.setAttribute('transform', matrix(xaxis._offset))
    line.style.vectorEffect = 'non-scaling-stroke'
  }
  plot.labels = undefined
  plot.stretched = true
}

// What is drawn next stands where it says.
const unstretch = plot => {
  plot.stretched = false
  for (const bars of plot.querySelectorAll('.bars > .points[transform]')) bars.removeAttribute('transform')
}

// Plotly shows the box of a drag and says what it takes. Where the mouse lets go, its drag is at an end, and the zoom is ours.
const zoomed = (plot, then) => {
  let ends
  const dragged = change => {
    const [from, to] = [change['xaxis.range[0]'], change['xaxis.range[1]']]
    ends = from && to && plot.querySelector('.zoombox') ? [from, to] : undefined
  }
  const released = () => {
    if (!plot._dragging) ends = undefined // a finger's drag ends without a mouse, and Plotly has told of it
    if (!ends) return
    plot._dragging = false
    plot.querySelectorAll('.zoombox, .zoombox-corners').forEach(box => box.remove())
    plot.setAttribute('aria-busy', 'true')
    then(ends)
    stretch(plot, ends)
    ends = undefined
  }
  plot.on('plotly_relayouting', dragged)
  window.addEventListener('mouseup', released, true)
  return () => window.removeEventListener('mouseup', released, true)
}
