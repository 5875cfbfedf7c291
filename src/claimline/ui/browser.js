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
  const clicked = event => {
    const line = event.target.closest('[data-claim]'), picture = event.target.closest('[data-picture]')
    if (line) setTriggerValue('claim', line.dataset.claim)
    if (!picture) return
    // Plotly takes a copy of the drawing at once; on the page its paper is clear, in a picture it is the page's.
    const clear = plot.layout.paper_bgcolor
    plot.layout.paper_bgcolor = getComputedStyle(document.querySelector('.stApp')).backgroundColor
    plot._context.toImageButtonOptions = { format: picture.dataset.picture, filename: 'claimline', scale: 2 }
    plot.querySelector('.modebar-btn:not([data-attr])').click()
    plot.layout.paper_bgcolor = clear
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
