// A preload as the app's own: sandboxed, CommonJS, exposing a few functions.
const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('bridge', {
  versions: process.versions,
  echo: (value) => ipcRenderer.invoke('echo', value),
  fail: () => ipcRenderer.invoke('fail'),
  sender: () => ipcRenderer.invoke('sender'),
  say: (word) => ipcRenderer.send('say', word),
  add: (a, b) => a + b,
  lacking: () => ipcRenderer.sendSync('echo'),
  onNews: (listener) => {
    const hear = (_event, word) => listener(word)
    ipcRenderer.on('news', hear)
    return () => ipcRenderer.removeListener('news', hear)
  },
})
