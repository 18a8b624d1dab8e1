import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Ltr, WithWholeNumbers } from '../../../src/renderer/ui/ltr'

test('N1 a number runs left to right and never breaks; a path may', () => {
  const { container } = render(
    <>
      <Ltr>GH82-31233A</Ltr>
      <Ltr canBreak>/home/shop/data-of-the-shop</Ltr>
    </>,
  )
  const [number, path] = container.querySelectorAll('bdi')
  expect(number?.dir).toBe('ltr')
  expect(number?.className).not.toBe('')
  expect(path?.className).toBe('')
})

test.each([
  ['021-66701234 داخلی 12', 'auto'],
  ['کد ۱۲', 'auto'],
  ['۰۲۱-۶۶۷۰', 'ltr'],
  ['٠٢١-٦٦٧٠', 'ltr'],
  ['GH82-31233A', 'ltr'],
])('N1 words beside a number run as they do, digits alone left to right: %s', (text, direction) => {
  const { container } = render(<Ltr>{text}</Ltr>)
  expect(container.querySelector('bdi')?.getAttribute('dir')).toBe(direction)
})

test.each([
  ['صفحه‌نمایش (GH82-31233A) مصرف شد', ['GH82-31233A']],
  ['از 1405-00123 به A-1405-00007', ['1405-00123', 'A-1405-00007']],
  ['پروندهٔ ۱۴۰۵-۰۰۱۲۳', ['۱۴۰۵-۰۰۱۲۳']],
  ['بدون شماره، نیمه-کاره و self-service', []],
  [`${'x'.repeat(30)}1-${'y'.repeat(30)}`, []],
])('numbers in a sentence stay whole, the rest breaks as it likes: %s', (sentence, whole) => {
  const { container } = render(<WithWholeNumbers>{sentence}</WithWholeNumbers>)
  expect(container.textContent).toBe(sentence)
  expect([...container.querySelectorAll('span')].map(({ textContent }) => textContent)).toEqual(whole)
})
