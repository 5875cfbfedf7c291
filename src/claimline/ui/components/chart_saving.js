// A part of chart.js: the chart as a picture to keep.

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

const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

// Words as lines that fit the picture.
const inLines = (words, width, letter) => {
  const wide = new RegExp(`.{1,${Math.floor(width / letter)}}(\\s|$)`, 'g')
  return words.flatMap(line => line.match(wide) || []).map(line => escaped(line.trim()))
}

// What the page says in a place, without what is true beside the rest of the page alone.
const said = place => {
  const words = document.querySelector(place)?.cloneNode(true)
  words?.querySelectorAll('.screen').forEach(part => part.remove())
  return words?.textContent.trim() || ''
}

// The chart as it is shown: above it what it is about, which rows it shows and what lies outside, below it where it comes
// from. The paper is light, because most pictures are printed or put into a text; or that of the dark page.
const save = async (plot, format, dark) => {
  const { width, height } = plot._fullLayout, { source, undrawn } = plot.saved
  const { data, layout } = lit(figureOf(plot.drawn), dark ? [] : plot.light)
  const seen = [said('p.kicker'), said('h1.sentence'), undrawn, said('.st-key-zoomed .hint'), said('.st-key-axis .hint')]
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
