// Runs in the page; the script of chart.py, with its parts before it: chart_figure.js, chart_places.js, chart_zoom.js, chart_paper.js and chart_saving.js. It sends these events to Python:
//   claim    the id of the row whose mark was clicked
//   zoom     first and last day that a zoom shows on the drawn axis, as `first/last`
//   press    what a key asks of the zoom: in, out, left, right or all
//   fold     the name of a fold that was clicked
//   others   how many more lanes there are to be, for who clicked the lane that many values share
//   brush    first and last day of the bins that a box took, as `first/last`
// In our HTML `data-picture` saves the chart that can be saved, in that format; `data-paper` says dark paper.

let loading
const library = address => loading ??= new Promise((done, failed) => {
  const script = document.createElement('script')
  Object.assign(script, { src: address, onload: () => done(window.Plotly), onerror: failed })
  document.head.append(script)
})

const SETTINGS = { displayModeBar: false, doubleClick: false, showTips: false }

const KEYS = { '+': 'in', '=': 'in', '-': 'out', '−': 'out', ArrowLeft: 'left', ArrowRight: 'right', 0: 'all' }

const day = moment => String(moment).split(' ')[0]

const made = () => {
  const plot = document.createElement('div')
  plot.setAttribute('role', 'figure')
  plot.style.contain = 'strict' // its size is given, so the page need not be laid out anew while it is drawn
  return plot
}

// A link to a claim, and a click on a mark, bring the mark into view, above the card, however the page or the card grows: until its
// reader does something beside the card. Who opens a card from the list stays there.
let follows = true
for (const done of ['pointerdown', 'wheel', 'keydown']) window.addEventListener(done, event => { if (!event.target.closest?.('.st-key-card')) follows = false }, { passive: true, capture: true })
const heightOf = (plot, claim) => {
  const mark = claim && plot._fullLayout && markOf(plot, claim)
  if (!mark) return null
  const { y, yaxis } = plot.data[mark.curveNumber], axis = plot._fullLayout[yaxis.replace('y', 'yaxis')]
  return plot.getBoundingClientRect().top + axis._offset + axis.d2p(y[mark.pointNumber])
}
const bring = plot => {
  const at = follows ? heightOf(plot, plot.chosen) : null, pane = document.querySelector('[data-testid=stMain]')
  if (at === null || !pane) return
  const card = document.querySelector('.st-key-card')?.offsetHeight || 0, { top, height } = pane.getBoundingClientRect()
  const room = height - card
  if (at < top + 20 || at > top + room - 20) pane.scrollBy(0, at - top - room / 2)
}

// A label is as good to point at and to click as its mark. Plotly knows only the marks, so it does not hear of a mouse on a label.
const words = plot => {
  let shown
  const moved = event => {
    if (event.buttons) return
    const claim = labelAt(plot, event.clientX, event.clientY)?.claim
    plot.classList.toggle('on-others', !claim && onOthers(plot, event))
    if (claim) event.stopPropagation()
    if (claim === shown) return
    shown = claim
    plot.classList.toggle('on-label', Boolean(claim))
    const mark = claim && markOf(plot, claim)
    if (mark) window.Plotly.Fx.hover(plot, [mark], mark.axes)
  }
  plot.addEventListener('mousemove', moved, true)
  return () => plot.removeEventListener('mousemove', moved, true)
}

// Whether a mouse points at a mark, a fold or a label.
const pointed = (plot, { clientX, clientY }) => labelAt(plot, clientX, clientY) || plot._hoverdata?.some(point => point.customdata)

// The listeners of a chart; the returned function removes them.
const listen = plot => {
  const endWords = words(plot)
  plot.on('plotly_click', ({ points, event }) => {
    const label = labelAt(plot, event.clientX, event.clientY)?.claim, [point] = points
    if (label) plot.tell('claim', label)
    else if (point?.customdata) plot.tell(point.data.meta === FOLD ? 'fold' : 'claim', point.customdata)
  })
  plot.on('plotly_afterplot', () => { plot.labels = undefined })
  plot.on('plotly_doubleclick', () => { if (plot.saved) plot.tell('press', 'all') })
  const pressed = event => {
    const key = KEYS[event.key]
    if (!key || !plot.saved || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    plot.pressed = true
    plot.tell('press', key)
  }
  plot.addEventListener('keydown', pressed)
  plot.on('plotly_relayout', change => {
    const [from, to] = change['xaxis.range'] || [change['xaxis.range[0]'], change['xaxis.range[1]']]
    if (from && to) plot.tell('zoom', `${day(from)}/${day(to)}`)
  })
  const endZoom = zoomed(plot, ([from, to]) => plot.tell('zoom', `${day(from)}/${day(to)}`))
  plot.on('plotly_selected', taken => {
    const bins = (taken?.points || []).map(point => point.customdata.split('/'))
    if (bins.length) plot.tell('brush', `${bins[0][0]}/${bins.at(-1)[1]}`)
    if (taken) window.Plotly.relayout(plot, { selections: [] }) // the figure itself rules the period
  })
  const size = new ResizeObserver(() => {
    const width = plot.wide = plot.clientWidth
    if (width && width !== plot._fullLayout?.width) window.Plotly.relayout(plot, { width })
  })
  const clicked = event => {
    const finger = event.pointerType === 'touch' && plot.saved && plot.contains(event.target)
    const row = finger && tapped(plot, event), fold = finger && !row && tappedFold(plot, event)
    if (row) plot.tell('claim', row)
    if (fold) plot.tell('fold', fold)
    const inside = plot.saved && plot.contains(event.target) && onOthers(plot, event)
    if (inside && !(finger ? row || fold : pointed(plot, event))) plot.tell('others', String(plot.layout.meta.more))
    // Plotly takes the click, and with it the focus that a click gives: then the keys zoom. On a mark they go from row to row.
    if (!finger && plot.saved && plot.contains(event.target) && !pointed(plot, event)) plot.focus({ preventScroll: true })
    const picture = event.target.closest('[data-picture]')
    if (picture && plot.saved) {
      save(plot, picture.dataset.picture, picture.dataset.paper === 'dark')
        .catch(() => { picture.textContent = 'No picture could be made; zoom in, or use another browser.' })
    }
  }
  const grown = new ResizeObserver(() => bring(plot)), page = document.querySelector('[data-testid=stMainBlockContainer]')
  const { onPaper, onScreen } = printed(plot)
  size.observe(plot)
  if (page) grown.observe(page)
  const heard = [[window, 'beforeprint', onPaper], [window, 'afterprint', onScreen], [document, 'click', clicked]]
  heard.forEach(([where, what, act]) => where.addEventListener(what, act))
  return () => {
    size.disconnect()
    grown.disconnect()
    endWords()
    endZoom()
    plot.removeEventListener('keydown', pressed)
    heard.forEach(([where, what, act]) => where.removeEventListener(what, act))
    window.Plotly.purge(plot)
  }
}

const show = (plot, { data, layout }, width) => {
  plot.labels = undefined
  unstretch(plot)
  // A label is nothing to Plotly. Given its settings again, it would measure the plot in the middle of other changes of the page.
  return window.Plotly.react(plot, data, { ...layout, width, clickanywhere: true }, plot.end ? undefined : SETTINGS)
}

const draw = async (plot, { script, figure }) => {
  await library(script)
  if (!plot.isConnected || (plot.drawn === figure && !plot.stretched)) return plot.removeAttribute('aria-busy')
  plot.drawn = figure
  // Asked of the plot, its width would make the browser lay out the page, half of which is still to come.
  await show(plot, figureOf(figure), plot.wide ?? plot.clientWidth)
  if (plot.isConnected) plot.end ??= listen(plot)
  plot.removeAttribute('aria-busy')
  // A zoom by keyboard makes a lower picture of a high one: its reader stays with it.
  if (plot.pressed && plot.contains(document.activeElement)) plot.scrollIntoView({ block: 'nearest' })
  plot.pressed = false
  bring(plot)
}

export default function ({ data: sent, parentElement, setTriggerValue }) {
  const data = read(sent)
  let plot = parentElement.querySelector('[role=figure]')
  if (!plot) parentElement.append(plot = made())
  plot.setAttribute('aria-label', data.alt)
  if (plot.drawn !== data.figure || plot.stretched) plot.setAttribute('aria-busy', 'true')
  plot.style.height = `${data.height}px`
  if (data.saved) {
    plot.tabIndex = 0
    plot.setAttribute('aria-keyshortcuts', '+ - ArrowLeft ArrowRight 0')
  }
  const at = plot.chosen === data.chosen ? null : heightOf(plot, data.chosen)
  if (at !== null && at > 0 && at < innerHeight) follows = true
  Object.assign(plot, { saved: data.saved, light: data.light, dark: data.dark, chosen: data.chosen })
  plot.tell = setTriggerValue
  draw(plot, data).catch(() => {
    plot.removeAttribute('aria-busy')
    plot.removeAttribute('style')
    plot.drawn = undefined
    plot.textContent = 'The chart could not be drawn; load this page again.'
    if (data.saved) plot.textContent += ' The list below has the same rows.'
  })
  return () => {
    if (plot.tell !== setTriggerValue) return // Streamlit also ends a call that a later one has overtaken
    plot.end?.()
    plot.remove()
  }
}
