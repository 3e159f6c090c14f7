import { contextBridge, ipcRenderer } from 'electron'
import { type Bridge, CHANNELS, type WireEvent } from './ipc/wire.ts'

const bridge: Bridge = {
  call: (call) => ipcRenderer.invoke(CHANNELS.call, call),
  cancel: (id) => ipcRenderer.send(CHANNELS.cancel, id),
  on: (listener) => {
    const relay = (_event: unknown, wire: WireEvent) => listener(wire)
    ipcRenderer.on(CHANNELS.event, relay)
    return () => {
      ipcRenderer.removeListener(CHANNELS.event, relay)
    }
  },
}

contextBridge.exposeInMainWorld('carnet', bridge)
