/** Hertz and milliseconds: a high short tone for yes, a low long one for no. */
const tones = { right: { pitch: 1047, length: 90 }, wrong: { pitch: 196, length: 320 } } as const

let context: AudioContext | undefined

/** Lets the picker hear whether the scan was right, without looking at the screen. Silent where there is no sound. */
export function playScan(isRightScan: boolean): void {
  if (typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  const { pitch, length } = tones[isRightScan ? 'right' : 'wrong']
  const tone = context.createOscillator()
  const volume = context.createGain()
  volume.gain.value = 0.15
  tone.frequency.value = pitch
  tone.connect(volume).connect(context.destination)
  tone.start()
  tone.stop(context.currentTime + length / 1000)
}
