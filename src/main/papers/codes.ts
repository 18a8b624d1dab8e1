import { type RenderOptions, toSVG } from 'bwip-js/node'

/** A code as a picture that stays sharp at any size: a data URL, and its width in modules (the narrowest bar or dot). */
export type CodePicture = { readonly src: string; readonly modules: number }

/** A QR of error level M, which reads with a seventh of it worn off; its white border is part of the picture. */
export function qrCode(text: string): CodePicture {
  // At this scale the library draws a dot 2 × 2; four dots of white are the standard's quiet zone.
  const options: RenderOptions & { readonly eclevel: 'M' } = {
    bcid: 'qrcode',
    text,
    scale: 1,
    padding: 8,
    eclevel: 'M',
  }
  const svg = toSVG(options)
  return { src: dataUrl(svg), modules: viewBoxWidth(svg) / 2 }
}

/** A Code 128 without its text, stretched to whatever height the paper gives it; the paper keeps the white beside it. */
export function code128(text: string): CodePicture {
  const svg = toSVG({ bcid: 'code128', text, scale: 1, height: 10 })
  const stretched = svg.replace('<svg ', '<svg preserveAspectRatio="none" ')
  return { src: dataUrl(stretched), modules: viewBoxWidth(svg) }
}

function dataUrl(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

function viewBoxWidth(svg: string): number {
  const width = /viewBox="0 0 (\d+) /.exec(svg)?.[1]
  if (!width) throw new Error('the code was drawn without a view box')
  return Number(width)
}
