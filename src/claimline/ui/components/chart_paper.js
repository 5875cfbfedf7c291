// A part of chart.js: the chart on paper, which is light and has pages.

// Every colour of a figure for a dark page, as it is on a light one.
const lit = (value, light) => {
  if (Array.isArray(value)) return value.map(one => lit(one, light))
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, lit(one, light)]))
  if (typeof value !== 'string') return value
  const [dark, colour] = light.find(([dark]) => dark.endsWith(',') ? value.startsWith(dark) : value === dark) || []
  if (dark) return colour + value.slice(dark.length)
  return value.replace(/(<span style="color:)(#\w+)/g, (_, tag, dark) => tag + (light.find(one => one[0] === dark)?.[1] || dark))
}

// Pixels of a printed page of A4 or Letter inside its margins: its width, its height, and that below the heading.
const PAPER = { portrait: [680, 980, 770], landscape: [960, 640, 430] }

// Pages that a drawing is high before it is cut: less is made smaller, and can still be read.
const LEAST_SHEETS = 1.2

// The heights at which a drawing can be cut into sheets, the first of one height at the most, the others of another: no mark
// and no word lies across them.
const sheets = (plot, first, others) => {
  const { top } = plot.getBoundingClientRect(), whole = plot._fullLayout.height
  const words = [...plot.querySelectorAll('.textpoint')].map(word => word.getBoundingClientRect()).map(box => [box.top - top, box.bottom - top])
  const held = [...words, ...marksOf(plot).map(({ middle, half }) => [middle - half, middle + half])].map(([low, up]) => [low - 2, up + 2])
  const cuts = [0]
  for (let high = first; whole - cuts.at(-1) > high; high = others) {
    const last = cuts.at(-1)
    let cut = last + high
    for (let across; (across = held.find(([low, up]) => low < cut && cut < up)); ) cut = across[0]
    cuts.push(cut > last + high / 2 ? cut : last + high)
  }
  return [...cuts, whole]
}

// Where the names of the times stand that belong to the lanes at a height: their top, and their own height. None where they follow below.
const timesOf = (plot, height) => {
  const { yaxis, yaxis2 } = plot._fullLayout
  const panel = [yaxis2, yaxis].find(axis => axis && height > axis._offset + axis.d2p(0) && height < axis._offset + axis._length)
  const words = panel && plot.data.find(({ mode, yaxis }) => mode === 'text' && yaxis === panel._id)
  if (!words) return [0, 0]
  const high = 11 - Math.min(...words.y) // half a line above the middle of the highest
  return [panel._offset + panel.d2p(0) - high, high]
}
const MOST_TIMES = 38 // two lines

// A drawing keeps its size in pixels, and paper has fewer: it is made as narrow as a page, and if it is then far too high
// for one, cut into sheets. How the page lies is known to the style sheet alone.
const printed = plot => {
  const laid = []
  const lay = ([side, [wide, page, below]]) => {
    const { width, height } = plot._fullLayout, scale = Math.min(1, wide / width), cuts = sheets(plot, below / scale, page / scale - MOST_TIMES)
    const all = document.createElement('div')
    all.className = `sheets ${side}`
    for (const [place, from] of cuts.slice(0, -1).entries()) {
      const sheet = document.createElement('div')
      sheet.style.zoom = scale
      const parts = [[from, cuts[place + 1] - from]]
      if (place) parts.unshift(timesOf(plot, from))
      for (const [top, high] of parts.filter(([, high]) => high)) {
        const part = document.createElement('div'), copy = plot.cloneNode(true)
        copy.removeAttribute('role')
        copy.removeAttribute('tabindex')
        part.style.height = `${high}px`
        copy.style.cssText = `width: ${width}px; height: ${height}px; margin-top: ${-top}px`
        part.append(copy)
        sheet.append(part)
      }
      all.append(sheet)
    }
    plot.after(all)
    laid.push(all)
  }
  const onPaper = () => {
    if (!plot.drawn) return
    const { width, height } = plot._fullLayout
    plot.style.width = `${width}px`
    if (plot.dark) show(plot, lit(figureOf(plot.drawn), plot.light), width)
    for (const [side, [wide, , high]] of Object.entries(PAPER)) {
      plot.style.setProperty(`--${side}`, Math.min(1, wide / width, high / height))
    }
    if (Math.min(1, PAPER.portrait[0] / width) * height < LEAST_SHEETS * PAPER.portrait[2]) return
    Object.entries(PAPER).forEach(lay)
    plot.classList.add('in-sheets')
  }
  const onScreen = () => {
    if (!plot.drawn) return
    const { width } = plot._fullLayout
    laid.splice(0).forEach(all => all.remove())
    plot.classList.remove('in-sheets')
    plot.style.width = ''
    if (plot.dark) show(plot, figureOf(plot.drawn), width)
  }
  return { onPaper, onScreen }
}
