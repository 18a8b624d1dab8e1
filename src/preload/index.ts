import { ipcRenderer } from 'electron'

// The page asks for a connection by posting one port to itself; it is handed on to main, nothing else passes.
window.addEventListener('message', event => {
  const [port] = event.ports
  if (event.source === window && event.data === 'peygir:connect' && port) {
    ipcRenderer.postMessage('peygir:connect', null, [port])
  }
})
