// Runs in the page; the script of chart.py. It sends these events to Python:
//   claim    the id of the row whose mark was clicked
//   zoom     first and last day that a zoom shows on the drawn axis, as `first/last`
//   press    what a key asks of the zoom: in, out, left, right or all
//   fold     the name of a fold that was clicked
//   brush    first and last day of the bins that a box took, as `first/last`
// In our HTML `data-picture` saves the chart that can be saved, in that format; `data-paper` says dark paper.

let loading
const library = address => loading ??= new Promise((done, failed) => {
  const script = document.createElement('script')
  Object.assign(script, { src: address, onload: () => done(window.Plotly), onerror: failed })
  document.head.append(script)
})

// Pixels of a printed page of A4 or Letter inside its margins, the heading taken off.
const PAPER = { portrait: [680, 800], landscape: [960, 500] }
const SETTINGS = { displayModeBar: false, doubleClick: false, showTips: false }

const KEYS = { '+': 'in', '=': 'in', '-': 'out', '−': 'out', ArrowLeft: 'left', ArrowRight: 'right', 0: 'all' }

const FOLD = 'fold' // a trace of folds, not of marks

const day = moment => String(moment).split(' ')[0]

const made = () => {
  const plot = document.createElement('div')
  plot.setAttribute('role', 'figure')
  plot.style.contain = 'strict' // its size is given, so the page need not be laid out anew while it is drawn
  return plot
}

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

// A link to a claim brings its mark into view: once the page is loaded, until its reader does something, above the card.
const bring = plot => {
  const mark = plot.chosen && markOf(plot, plot.chosen), pane = document.querySelector('[data-testid=stMain]')
  if (!mark || !pane) return
  const { y, yaxis } = plot.data[mark.curveNumber], axis = plot._fullLayout[yaxis.replace('y', 'yaxis')]
  const at = plot.getBoundingClientRect().top + axis._offset + axis.d2p(y[mark.pointNumber])
  const card = document.querySelector('.st-key-card')?.offsetHeight || 0, { top, height } = pane.getBoundingClientRect()
  const room = height - card
  if (at < top + 20 || at > top + room - 20) pane.scrollBy(0, at - top - room / 2)
}
let untouched = true
for (const done of ['pointerdown', 'wheel', 'keydown']) window.addEventListener(done, () => { untouched = false }, { once: true, passive: true, capture: true })

// A label is as good to point at and to click as its mark. Plotly knows only the marks, so it does not hear of a mouse on a label.
const words = plot => {
  let shown
  const moved = event => {
    if (event.buttons) return
    const claim = labelAt(plot, event.clientX, event.clientY)?.claim
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
    plot.tell('press', key)
  }
  plot.addEventListener('keydown', pressed)
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
    const width = plot.wide = plot.clientWidth
    if (width && width !== plot._fullLayout?.width) window.Plotly.relayout(plot, { width })
  })
  // A drawing keeps its size in pixels, and paper has fewer: it is made smaller until it fits a page. How the page lies is
  // known to the style sheet alone. Paper is light.
  const onPaper = () => {
    if (!plot.drawn) return
    const { width, height } = plot._fullLayout
    plot.style.width = `${width}px`
    for (const [side, [wide, high]] of Object.entries(PAPER)) {
      plot.style.setProperty(`--${side}`, Math.min(1, wide / width, Math.max(0.45, high / height)))
    }
    if (plot.dark) show(plot, lit(JSON.parse(plot.drawn), plot.light), width)
  }
  const onScreen = () => {
    if (!plot.drawn) return
    const { width } = plot._fullLayout
    plot.style.width = ''
    if (plot.dark) show(plot, JSON.parse(plot.drawn), width)
  }
  const clicked = event => {
    const finger = event.pointerType === 'touch' && plot.saved && plot.contains(event.target)
    const row = finger && tapped(plot, event), fold = finger && !row && tappedFold(plot, event)
    if (row) plot.tell('claim', row)
    if (fold) plot.tell('fold', fold)
    const picture = event.target.closest('[data-picture]')
    if (picture && plot.saved) {
      save(plot, picture.dataset.picture, picture.dataset.paper === 'dark')
        .catch(() => { picture.textContent = 'No picture could be made; zoom in, or use another browser.' })
    }
  }
  size.observe(plot)
  const heard = [[window, 'beforeprint', onPaper], [window, 'afterprint', onScreen], [document, 'click', clicked]]
  heard.forEach(([where, what, act]) => where.addEventListener(what, act))
  return () => {
    size.disconnect()
    endWords()
    plot.removeEventListener('keydown', pressed)
    heard.forEach(([where, what, act]) => where.removeEventListener(what, act))
    window.Plotly.purge(plot)
  }
}

// A picture is a document of its own and sees none of the page's fonts, so they are put into it.
let lettering
const fonts = () => lettering ??= Promise.all([...document.styleSheets].flatMap(sheet => {
  try { return [...sheet.cssRules] } catch { return [] } // a sheet of another place
}).filter(rule => rule instanceof CSSFontFaceRule && /^["']?Source Sans["']?$/.test(rule.style.fontFamily))
  .map(async rule => {
    const address = rule.style.src.match(/url\(["']?([^"')]+)/)?.[1]
    const answer = await fetch(new URL(address, rule.parentStyleSheet.href || location.href))
    if (!answer.ok) throw new Error(address)
    const bytes = await answer.blob()
    const data = await new Promise(done => {
      const reader = Object.assign(new FileReader(), { onload: () => done(reader.result) })
      reader.readAsDataURL(bytes)
    })
    const { fontStyle = 'normal', fontWeight = 'normal' } = rule.style
    return `@font-face{font-family:"Source Sans";font-style:${fontStyle || 'normal'};font-weight:${fontWeight || 'normal'};src:url(${data})}`
  })).then(rules => rules.join('')).catch(() => { lettering = undefined; return '' }) // then it has the machine's own

// Every colour of a figure for a dark page, as it is on a light one.
const lit = (value, light) => {
  if (Array.isArray(value)) return value.map(one => lit(one, light))
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, lit(one, light)]))
  if (typeof value !== 'string') return value
  const [dark, colour] = light.find(([dark]) => dark.endsWith(',') ? value.startsWith(dark) : value === dark) || []
  if (dark) return colour + value.slice(dark.length)
  return value.replace(/(<span style="color:)(#\w+)/g, (_, tag, dark) => tag + (light.find(one => one[0] === dark)?.[1] || dark))
}

const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

// Words as lines that fit the picture.
const inLines = (words, width, letter) => {
  const wide = new RegExp(`.{1,${Math.floor(width / letter)}}(\\s|$)`, 'g')
  return words.flatMap(line => line.match(wide) || []).map(line => escaped(line.trim()))
}

// The chart as it is shown: above it what it is about, which rows it shows and what lies outside, below it where it comes
// from. The paper is light, because most pictures are printed or put into a text; or that of the dark page.
const save = async (plot, format, dark) => {
  const { width, height } = plot._fullLayout, { source } = plot.saved
  const { data, layout } = lit(JSON.parse(plot.drawn), dark ? [] : plot.light)
  const seen = ['p.kicker', 'h1.sentence', '.st-key-zoomed .hint', '.st-key-axis .hint'].map(place => document.querySelector(place)?.textContent || '')
  const lines = inLines(seen.filter(Boolean), width, 7), origin = inLines([source], width, 5.5)
  const above = 20 * lines.length + 16, below = 15 * origin.length + 14
  const paper = dark ? getComputedStyle(document.querySelector('.stApp')).backgroundColor : '#FFFFFF'
  const foot = {
    text: origin.join('<br>'), showarrow: false, align: 'left', font: { size: 11 },
    xref: 'paper', x: 0, xanchor: 'left', xshift: 8 - layout.margin.l, yref: 'paper', y: 0, yanchor: 'top', yshift: -8,
  }
  const picture = {
    data,
    layout: {
      ...layout,
      paper_bgcolor: paper,
      margin: { ...layout.margin, t: layout.margin.t + above, b: layout.margin.b + below },
      title: { text: lines.join('<br>'), x: 0, xref: 'container', y: 1, yanchor: 'top', yref: 'container', pad: { l: 8, t: 18 }, font: { size: 14 } },
      annotations: [...layout.annotations || [], foot],
    },
  }
  const size = { width, height: height + above + below }
  const drawn = decodeURIComponent((await window.Plotly.toImage(picture, { format: 'svg', ...size })).replace(/^[^,]*,/, ''))
  const svg = new Blob([drawn.replace(/<svg[^>]*>/, `$&<style>${await fonts()}</style>`)], { type: 'image/svg+xml' })
  keep(format === 'svg' ? svg : await painted(svg, size), `${plot.saved.name}.${format}`)
}

// A drawing as a PNG, two pixels for one, as sharp screens and paper need it.
const painted = async (svg, { width, height }) => {
  const image = new Image(), address = URL.createObjectURL(svg)
  image.src = address
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: 2 * width, height: 2 * height })
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  URL.revokeObjectURL(address)
  return new Promise((done, failed) => canvas.toBlob(made => made ? done(made) : failed(new Error('too large')), 'image/png'))
}

const keep = (content, name) => {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(content), download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000) // the browser reads it after the click
}

const show = (plot, { data, layout }, width) => {
  plot.labels = undefined
  return window.Plotly.react(plot, data, { ...layout, width, clickanywhere: true }, SETTINGS) // a label is nothing to Plotly
}

const draw = async (plot, { script, figure }) => {
  await library(script)
  if (!plot.isConnected || plot.drawn === figure) return plot.removeAttribute('aria-busy')
  plot.drawn = figure
  // Asked of the plot, its width would make the browser lay out the page, half of which is still to come.
  await show(plot, JSON.parse(figure), plot.wide ?? plot.clientWidth)
  if (plot.isConnected) plot.end ??= listen(plot)
  plot.removeAttribute('aria-busy')
  if (untouched) requestAnimationFrame(() => bring(plot)) // the card below has its height by then
}

export default function ({ data, parentElement, setTriggerValue }) {
  let plot = parentElement.querySelector('[role=figure]')
  if (!plot) parentElement.append(plot = made())
  plot.setAttribute('aria-label', data.alt)
  if (plot.drawn !== data.figure) plot.setAttribute('aria-busy', 'true')
  plot.style.height = `${data.height}px`
  if (data.saved) {
    plot.tabIndex = 0
    plot.setAttribute('aria-keyshortcuts', '+ - ArrowLeft ArrowRight 0')
  }
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
