// Runs in the page; the script of chart.py. It sends these events to Python:
//   claim    the id of the row whose mark was clicked
//   zoom     first and last day that a zoom shows, as `first/last`
//   brush    first and last day of the bins that a box took, as `first/last`
// In our HTML `data-picture` saves the chart that is savable, in that format.

let loading
const library = address => loading ??= new Promise((done, failed) => {
  const script = document.createElement('script')
  Object.assign(script, { src: address, onload: () => done(window.Plotly), onerror: failed })
  document.head.append(script)
})

const PAPER = [680, 800] // pixels of a printed page inside its margins, the heading taken off
const SETTINGS = { displayModeBar: false, doubleClick: false, showTips: false } // the tips would say that a double click zooms out

const day = moment => String(moment).split(' ')[0]

const made = () => {
  const plot = document.createElement('div')
  plot.setAttribute('role', 'figure')
  plot.style.contain = 'strict' // its size is given, so the page need not be laid out anew while it is drawn
  return plot
}

// The listeners of a chart; the returned function removes them.
const listen = plot => {
  plot.on('plotly_click', ({ points }) => {
    if (points[0]?.customdata) plot.tell('claim', points[0].customdata)
  })
  plot.on('plotly_relayout', change => {
    const [from, to] = change['xaxis.range'] || [change['xaxis.range[0]'], change['xaxis.range[1]']]
    if (from && to) plot.tell('zoom', `${day(from)}/${day(to)}`)
  })
  plot.on('plotly_selected', taken => {
    const bins = (taken?.points || []).map(point => point.customdata.split('/'))
    if (bins.length) plot.tell('brush', `${bins[0][0]}/${bins.at(-1)[1]}`)
    if (taken) window.Plotly.relayout(plot, { selections: [] }) // the figure itself rules the period
  })
  const size = new ResizeObserver(() => {
    const width = plot.clientWidth
    if (width && width !== plot._fullLayout?.width) window.Plotly.relayout(plot, { width })
  })
  // A drawing keeps its size in pixels, and paper has fewer: it is made smaller until it fits a page of A4 or Letter.
  const onPaper = () => {
    const { width, height } = plot._fullLayout
    plot.style.width = `${width}px`
    plot.style.zoom = Math.min(1, PAPER[0] / width, Math.max(0.5, PAPER[1] / height))
  }
  const onScreen = () => { plot.style.zoom = plot.style.width = '' }
  const clicked = event => {
    const picture = event.target.closest('[data-picture]')
    if (picture && plot.savable) save(plot, picture.dataset.picture)
  }
  size.observe(plot)
  const heard = [[window, 'beforeprint', onPaper], [window, 'afterprint', onScreen], [document, 'click', clicked]]
  heard.forEach(([where, what, act]) => where.addEventListener(what, act))
  return () => {
    size.disconnect()
    heard.forEach(([where, what, act]) => where.removeEventListener(what, act))
    window.Plotly.purge(plot)
  }
}

// A picture has none of the page's fonts; its fallback font is wider.
const smaller = size => Array.isArray(size) ? size.map(smaller) : size * 0.92

// The chart as it is shown, on the page's own paper, under the sentence that says which rows it shows.
const save = (plot, format) => {
  const { data, layout } = JSON.parse(plot.drawn), { width, height } = plot._fullLayout
  const words = ['p.kicker', 'h1.sentence'].map(place => document.querySelector(place)?.textContent || '')
  const wide = new RegExp(`.{1,${Math.floor(width / 8)}}(\\s|$)`, 'g')
  const lines = words.flatMap(line => line.match(wide) || [])
  const text = lines.map(line => line.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;')).join('<br>')
  const above = 20 * lines.length + 16
  const picture = {
    data: data.map(one => one.textfont ? { ...one, textfont: { ...one.textfont, size: smaller(one.textfont.size) } } : one),
    layout: {
      ...layout,
      paper_bgcolor: getComputedStyle(document.querySelector('.stApp')).backgroundColor,
      margin: { ...layout.margin, t: layout.margin.t + above },
      title: { text, x: 0, xref: 'container', y: 1, yanchor: 'top', yref: 'container', pad: { l: 8, t: 18 }, font: { size: 14 } },
    },
  }
  window.Plotly.downloadImage(picture, { format, filename: 'claimline', scale: 2, width, height: height + above })
}

const draw = async (plot, { script, figure }) => {
  const Plotly = await library(script)
  if (!plot.isConnected || plot.drawn === figure) return plot.removeAttribute('aria-busy')
  plot.drawn = figure
  const { data, layout } = JSON.parse(figure)
  await Plotly.react(plot, data, { ...layout, width: plot.clientWidth }, SETTINGS)
  if (plot.isConnected) plot.end ??= listen(plot)
  plot.removeAttribute('aria-busy')
}

export default function ({ data, parentElement, setTriggerValue }) {
  let plot = parentElement.querySelector('[role=figure]')
  if (!plot) parentElement.append(plot = made())
  plot.setAttribute('aria-label', data.alt)
  if (plot.drawn !== data.figure) plot.setAttribute('aria-busy', 'true')
  plot.style.height = `${data.height}px`
  plot.savable = data.savable
  plot.tell = setTriggerValue
  draw(plot, data).catch(() => {
    plot.removeAttribute('aria-busy')
    plot.removeAttribute('style')
    plot.drawn = undefined
    plot.textContent = 'The chart could not be drawn; load this page again.'
    if (data.savable) plot.textContent += ' The list below has the same rows.'
  })
  return () => {
    if (plot.tell !== setTriggerValue) return // Streamlit also ends a call that a later one has overtaken
    plot.end?.()
    plot.remove()
  }
}
