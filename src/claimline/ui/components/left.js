// Runs in the page; left.py beside it says what for.

export default function ({ data, parentElement, setTriggerValue }) {
  parentElement.end?.()
  const waiting = parentElement.waiting = (parentElement.waiting ?? []).filter(([number]) => number > data.taken)
  const own = target => data.fields.find(key => target.matches?.(`.st-key-${key} input[role=combobox]`))
  let typed, pressed, send
  const written = ({ target }) => typed = own(target) && [target, target.value]
  const left = ({ isTrusted, target }) => {
    const key = own(target)
    // With each letter the box tells itself that its list has the focus. A chosen value and none stand there without being typed.
    if (!isTrusted || !key || typed?.[0] !== target || typed[1] !== target.value || !target.value.trim()) return
    waiting.push([(waiting.at(-1)?.[0] ?? data.taken) + 1, key, target.value])
    typed = undefined
    send = () => setTriggerValue('words', waiting)
    if (!pressed) send = send()
  }
  // What comes below the field would push away a button while it is pressed.
  const press = ({ target }) => {
    pressed = true
    if (target.closest?.('[role=listbox]')) typed = undefined
  }
  const release = () => {
    pressed = false
    send = send?.()
  }
  const heard = { input: written, focusout: left, pointerdown: press, pointerup: release, pointercancel: release }
  for (const [event, listener] of Object.entries(heard)) document.addEventListener(event, listener, true)
  return parentElement.end = () => {
    for (const [event, listener] of Object.entries(heard)) document.removeEventListener(event, listener, true)
  }
}
