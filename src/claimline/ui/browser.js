// Runs in the page beside browser.py, which says what for.

// Pixels of the main column: the picture is planned for the widest of these that it has.
const WIDTHS = [280, 340, 400, 480, 560, 640, 700, 780, 840, 900, 1000, 1150, 1280]
const PAPER = [680, 800] // pixels of a printed page inside its margins, the heading taken off

export default function ({ data, setStateValue, setTriggerValue }) {
  const page = document.querySelector('.stMainBlockContainer')
  let told = data, plot
  const measure = () => {
    const style = getComputedStyle(page)
    const width = page.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    const step = Math.max(...WIDTHS.filter((one, place) => !place || one <= width))
    if (width > 0 && step !== told) setStateValue('width', (told = step))
  }
  const zoomed = change => {
    const range = change['xaxis.range'] || [change['xaxis.range[0]'], change['xaxis.range[1]']]
    if (range[0] && range[1]) setTriggerValue('zoom', range.map(day => String(day).split(' ')[0]).join('/'))
  }
  const listen = () => {
    const now = document.querySelector('.st-key-timeline .js-plotly-plot')
    if (!now || now === plot || !now.on) return
    plot = now
    plot.on('plotly_relayout', zoomed)
  }
  // A picture knows no font of the page's; the one it falls back to is wider.
  const smaller = size => Array.isArray(size) ? size.map(smaller) : size * 0.92
  // The chart as it is shown, on the page's own paper, under the sentence that says which rows it shows. Plotly takes a
  // copy of data and layout at once, and gets its own back.
  const save = format => {
    const { data, layout: shown } = plot, style = getComputedStyle(document.querySelector('.stApp'))
    const words = ['p.kicker', 'h1.sentence'].map(place => document.querySelector(place)?.textContent || '')
    const wide = new RegExp(`.{1,${Math.floor(plot._fullLayout.width / 8)}}(\\s|$)`, 'g')
    const lines = words.flatMap(line => line.match(wide) || [])
    const text = lines.map(line => line.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;')).join('<br>')
    const above = 20 * lines.length + 16
    plot.layout = {
      ...shown,
      paper_bgcolor: style.backgroundColor,
      height: plot._fullLayout.height + above,
      margin: { ...shown.margin, t: shown.margin.t + above },
      title: { text, x: 0, xref: 'container', y: 1, yanchor: 'top', yref: 'container', pad: { l: 8, t: 18 }, font: { size: 14 } },
    }
    plot.data = data.map(one => one.textfont ? { ...one, textfont: { ...one.textfont, size: smaller(one.textfont.size) } } : one)
    plot._context.toImageButtonOptions = { format, filename: 'claimline', scale: 2 }
    plot.querySelector('.modebar-btn:not([data-attr])').click()
    Object.assign(plot, { data, layout: shown })
  }
  const clicked = event => {
    const line = event.target.closest('[data-claim]'), picture = event.target.closest('[data-picture]')
    if (line) setTriggerValue('claim', line.dataset.claim)
    if (!picture) return
    save(picture.dataset.picture)
  }
  // A drawing keeps its size in pixels, and paper has fewer: it is made smaller until it fits a page of A4 or Letter.
  const onPaper = () => {
    const drawn = plot && plot._fullLayout
    if (drawn) plot.style.zoom = Math.min(1, PAPER[0] / drawn.width, Math.max(0.5, PAPER[1] / drawn.height))
  }
  const onScreen = () => { if (plot) plot.style.zoom = '' }
  const size = new ResizeObserver(measure), tree = new MutationObserver(listen)
  size.observe(page)
  tree.observe(page, { childList: true, subtree: true })
  const heard = [[page, 'click', clicked], [window, 'beforeprint', onPaper], [window, 'afterprint', onScreen]]
  heard.forEach(([where, what, act]) => where.addEventListener(what, act))
  listen()
  return () => {
    size.disconnect()
    tree.disconnect()
    heard.forEach(([where, what, act]) => where.removeEventListener(what, act))
  }
}
