// Runs in the page; held.py beside it says what for.

const MANY = 20 // characters that come at once are pasted

export default function ({ data, parentElement, setTriggerValue }) {
  parentElement.end?.()
  const page = document.querySelector('.stMainBlockContainer')
  let length = 0
  let waits
  const written = event => {
    const field = event.target
    if (field.tagName !== 'TEXTAREA') return
    const send = () => {
      // Streamlit takes the words of a field when it is left, and shows it as left.
      for (const kind of ['focusout', 'focusin']) field.dispatchEvent(new FocusEvent(kind, { bubbles: true }))
    }
    clearTimeout(waits)
    waits = setTimeout(send, Math.abs(field.value.length - length) > MANY ? 0 : data.pause)
    length = field.value.length
  }
  // Streamlit takes no words beyond its limit, and says nothing: the field would stay as it was, without a reason.
  const writing = event => {
    const field = event.target
    const more = event.data ?? event.dataTransfer?.getData('text/plain')
    if (!data.most || field.tagName !== 'TEXTAREA' || !more) return
    const length = field.value.length - (field.selectionEnd - field.selectionStart) + more.replace(/\r\n?/g, '\n').length
    if (length <= data.most) return
    event.preventDefault()
    setTriggerValue('long', length)
  }
  page.addEventListener('input', written)
  page.addEventListener('beforeinput', writing)
  return parentElement.end = () => {
    clearTimeout(waits)
    page.removeEventListener('input', written)
    page.removeEventListener('beforeinput', writing)
  }
}
