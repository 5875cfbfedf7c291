// Runs in the page; the script of reading.py. The words of a document only ever become text. Their parts are made anew where
// they differ; what is chosen or filtered is changed in place, so that the keyboard's focus stays where it is.

const element = (tag, fields, ...children) => {
  const made = Object.assign(document.createElement(tag), fields)
  made.append(...children)
  return made
}
const LONG = 400 // characters of what stands in no passage that are shown at once

const piece = (one, rows) => {
  const span = element('span', { textContent: one.text, className: one.marks })
  span.at = one.at
  span.rows = one.rows
  if (one.rows.length) span.classList.add('claim')
  if (one.rows.some(id => rows[id]?.added)) span.classList.add('added')
  return span
}

// A head is one line, however many lines it has in the source.
const words = (part, rows) => {
  const runs = []
  for (const one of part.pieces) {
    const head = one.marks.includes('head')
    if (!runs.length || runs.at(-1).head !== head) runs.push({ head, pieces: [] })
    runs.at(-1).pieces.push(piece(one, rows))
  }
  return runs.map(run => element('div', { className: run.head ? 'head' : 'body', dir: 'auto' }, ...run.pieces))
}

const note = (id, row) => {
  const button = element('button', { type: 'button' }, element('time', { textContent: row.date, className: row.inferred ? 'inferred' : '' }), element('b', { textContent: row.who, dir: 'auto' }))
  if (row.says) button.append(element('small', { textContent: row.says }))
  button.rows = [id]
  return element('li', {}, button)
}

const section = (part, rows) => {
  if (part.kind === 'apart') {
    const text = part.pieces.map(one => one.text).join('')
    const inside = element('div', { className: 'body', dir: 'auto' }, ...part.pieces.map(one => piece(one, rows)))
    if (text.length < LONG) return element('section', { className: 'apart' }, inside, element('small', { textContent: part.where }))
    const lines = text.split('\n').filter(line => line.trim()).length
    const many = lines === 1 ? '1 line that was not read' : `${lines.toLocaleString('en-US')} lines that were not read`
    const name = part.where ? `${many}: ${part.where}` : many
    return element('section', { className: 'apart' }, element('details', {}, element('summary', { textContent: name }), inside))
  }
  const made = element('section', { className: part.kind, title: '' }, element('div', { className: 'words' }, ...words(part, rows)))
  made.style.setProperty('--depth', part.depth)
  const own = part.rows.filter(id => rows[id])
  if (own.length) {
    const list = element('ul', {}, ...own.map(id => note(id, rows[id])))
    list.setAttribute('aria-label', `Rows of ${part.where}`)
    made.append(list)
  }
  return made
}

// Python counts in code points, the browser in halves of them.
const points = text => [...text].length
const place = (node, offset) => {
  const span = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('.reading span')
  if (!span) return null
  return span.at + (node.nodeType === Node.TEXT_NODE ? points(node.data.slice(0, offset)) : offset ? points(span.textContent) : 0)
}

const spot = (all, at) => { // the other way round: where a place in the text stands on the page
  const span = [...all.querySelectorAll('section span')].findLast(one => one.at <= at)
  return span ? [span.firstChild, [...span.textContent].slice(0, at - span.at).join('').length] : null
}

// Words stay marked where the text is drawn anew, which takes the browser's mark away; until their reader does something else.
let mark = null
for (const done of ['pointerdown', 'keydown']) window.addEventListener(done, () => { mark = null }, { passive: true, capture: true })
const marksAgain = all => {
  const selection = document.getSelection()
  if (!mark || !selection.isCollapsed) return
  const [from, to] = [spot(all, mark.start), spot(all, mark.end)]
  if (from && to) selection.setBaseAndExtent(...from, ...to)
  if (selection.toString().trim() !== mark.words) selection.removeAllRanges()
}

// The form stands below the text: who has taken words by keyboard is led into it.
const intoForm = () => {
  const look = () => {
    const field = document.querySelector('.st-key-mark_form input[role=combobox]')
    if (!field) return
    seen.disconnect()
    field.focus()
  }
  const seen = new MutationObserver(look)
  seen.observe(document.body, { childList: true, subtree: true })
}

// All words of the open card come into view, above the card, however the page or the card grows: until its reader does something beside the card.
let follows = true
for (const done of ['pointerdown', 'wheel', 'keydown']) window.addEventListener(done, event => { if (!event.target.closest?.('.st-key-card')) follows = false }, { passive: true, capture: true })
const bring = (all, chosen) => {
  const carriers = [...all.querySelectorAll('.claim, li > button')].filter(one => one.rows.includes(chosen))
  const own = carriers.filter(one => one.rows[0] === chosen && one.localName === 'span'), found = own.length ? own : carriers.slice(0, 1)
  for (const end of [found.at(-1), found[0]]) end?.scrollIntoView({ block: 'nearest' }) // the first words, where not all have room
}

export default function ({ data, parentElement, setTriggerValue }) {
  parentElement.end?.() // Streamlit calls this again when `data` has changed, without ending the call before
  let all = parentElement.querySelector('.reading')
  if (!all) parentElement.append(all = element('div', { className: 'reading' }))
  const now = JSON.stringify([data.parts, data.rows])
  if (all.made !== now) {
    all.replaceChildren(...data.parts.map(part => section(part, data.rows)))
    all.made = now
    all.chosen = undefined
  }
  const carriers = [...all.querySelectorAll('.claim, li > button')]
  for (const one of carriers) {
    const known = one.rows.filter(id => data.rows[id])
    one.classList.toggle('out', known.length > 0 && known.every(id => data.out.includes(id)))
    one.classList.toggle('chosen', data.chosen !== '' && one.rows.includes(data.chosen))
    if (one.localName === 'button') one.setAttribute('aria-current', one.rows[0] === data.chosen)
  }
  if (data.chosen && all.chosen !== data.chosen) {
    follows = true
    bring(all, data.chosen)
  }
  all.chosen = data.chosen

  const marked = () => {
    const chosen = document.getSelection()
    if (!chosen.rangeCount || chosen.isCollapsed) return null
    const range = chosen.getRangeAt(0)
    if (!all.contains(range.startContainer)) return null
    const start = place(range.startContainer, range.startOffset)
    let end = place(range.endContainer, range.endOffset)
    if (end === null || end <= start) { // a triple click ends before the first words of the next paragraph
      const last = [...all.querySelectorAll('span')].filter(one => range.comparePoint(one, one.childNodes.length) === 0).at(-1)
      if (last) end = last.at + points(last.textContent)
    }
    return start !== null && end !== null && start < end ? { start, end, box: range.getBoundingClientRect() } : null
  }
  const clicked = event => {
    const one = event.target.closest('.claim, li > button')
    if (!one || !all.contains(one) || marked()) return
    const id = one.rows.find(row => data.rows[row])
    if (id !== undefined) setTriggerValue('claim', id)
  }
  const taken = () => {
    const found = marked()
    document.getSelection().removeAllRanges()
    if (found) setTriggerValue('picked', `${found.start}:${found.end}`)
  }
  const offer = element('button', { type: 'button', className: 'offer', textContent: data.pick, hidden: true, onclick: taken })
  const offered = () => {
    const found = data.pick ? marked() : null
    offer.hidden = !found
    if (!found) return
    mark = { ...found, words: document.getSelection().toString().trim() }
    const frame = all.getBoundingClientRect()
    offer.style.top = `${found.box.bottom - frame.top + 6}px`
    offer.style.left = `${Math.max(0, Math.min(found.box.left - frame.left, frame.width - 220))}px`
  }
  // The way of those who cannot point: a button, and what it marks read aloud.
  const say = element('p', { className: 'aloud' })
  say.setAttribute('aria-live', 'polite')
  const by = element('button', { type: 'button', textContent: 'mark them by keyboard' })
  const way = element('p', { className: 'way', hidden: !data.pick }, 'Mark words to make a row of them', element('span', { className: 'mouse' }, ', or ', by), '.', say)
  by.onclick = () => marker(all, data.chosen, words => { say.textContent = words }, take => {
    say.textContent = ''
    by.focus({ preventScroll: true })
    if (!take) return document.getSelection().removeAllRanges()
    intoForm()
    taken()
  })
  // What is in no row can be seen: the words, and not their number alone.
  const shown = element('button', { type: 'button' })
  const name = () => { shown.textContent = all.classList.contains('show-bare') ? 'hide' : 'show which' }
  shown.onclick = () => {
    all.classList.toggle('show-bare')
    name()
  }
  name()
  const bare = element('p', { className: 'way', hidden: !data.bare }, `${data.bare}: `, shown)
  const ways = element('div', { className: 'ways' }, way, bare)
  all.prepend(ways)
  offer.onmousedown = event => event.preventDefault() // or the words would not be marked any more
  all.append(offer)
  marksAgain(all)
  offered() // words may be marked still: the first click of a triple one opens a card
  const grown = new ResizeObserver(() => { if (follows && data.chosen) bring(all, data.chosen) })
  const page = document.querySelector('[data-testid=stMainBlockContainer]')
  if (page) grown.observe(page)
  all.addEventListener('click', clicked)
  document.addEventListener('selectionchange', offered)
  return parentElement.end = () => {
    grown.disconnect()
    offer.remove()
    ways.remove()
    all.removeEventListener('click', clicked)
    document.removeEventListener('selectionchange', offered)
  }
}
