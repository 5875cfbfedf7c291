// Words of a document marked by keyboard; a part of the script of reading.py. A marker holds the keys while words are marked: a
// word by the arrows left and right, a paragraph by those up and down, more of them with Shift.

const WORDS = /\S*[\p{L}\p{N}]\S*/gu
const MARKS = /^[^\s\p{L}\p{N}]+(?=\s|$)/u // of punctuation, behind a word that another piece ends with

// Every word that is shown, with the text nodes in which it begins and ends; what a closed fold hides has no box.
const wordsIn = all => {
  const words = []
  for (const span of all.querySelectorAll('.body span')) {
    if (!span.getClientRects().length) continue
    const node = span.firstChild
    const part = span.closest('section')
    const marks = node.data.match(MARKS)
    const last = words.at(-1)
    if (marks && last?.part === part && last.last.data.length === last.end) Object.assign(last, { last: node, end: marks[0].length })
    for (const found of node.data.matchAll(WORDS)) words.push({ span, part, first: node, start: found.index, last: node, end: found.index + found[0].length })
  }
  return words
}

const moved = (words, at, key) => {
  const last = words.length - 1
  if (key === 'ArrowRight') return Math.min(at + 1, last)
  if (key === 'ArrowLeft') return Math.max(at - 1, 0)
  const part = words[at].part
  const begins = place => place === 0 || words[place - 1].part !== words[place].part
  if (key === 'Home' || key === 'ArrowUp') {
    const from = key === 'ArrowUp' && begins(at) ? Math.max(at - 1, 0) : at
    return words.findIndex(word => word.part === words[from].part)
  }
  const end = words.findLastIndex(word => word.part === part)
  if (key === 'End') return end
  return key === 'ArrowDown' ? Math.min(end + 1, last) : null
}

// Takes the keys until Enter or Escape; `take` is told the end, true where the words are to be taken.
const marker = (all, chosen, say, take) => {
  const words = wordsIn(all)
  if (!words.length) return null
  const seen = words.findIndex(word => chosen ? word.span.rows.includes(chosen) : word.span.getBoundingClientRect().bottom > 120)
  let from = Math.max(seen, 0)
  let to = from
  const show = () => {
    const [first, last] = from <= to ? [words[from], words[to]] : [words[to], words[from]]
    document.getSelection().setBaseAndExtent(first.first, first.start, last.last, last.end)
    words[to].span.scrollIntoView({ block: 'nearest' })
    say(document.getSelection().toString())
  }
  const keys = document.createElement('div')
  keys.tabIndex = 0
  keys.setAttribute('role', 'application')
  keys.setAttribute('aria-label', 'Marking words. Arrows: another word or paragraph. Shift and arrows: more of them. Enter: take them. Escape: leave.')
  keys.className = 'keys'
  keys.onkeydown = event => {
    const at = moved(words, to, event.key)
    if (at === null && !['Enter', 'Escape'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    if (at === null) return keys.leave(event.key === 'Enter')
    // With Shift, a step down takes the whole paragraph.
    to = event.shiftKey && event.key === 'ArrowDown' && at < words.length - 1 ? moved(words, moved(words, to, 'End') === to ? at : to, 'End') : at
    if (!event.shiftKey) from = to
    show()
  }
  keys.leave = taken => {
    keys.onblur = null
    take(taken)
    keys.remove()
  }
  keys.onblur = () => keys.leave(false)
  all.prepend(keys)
  keys.focus()
  show()
  return keys
}
