// One WebSocket, one attempt. It opens, carries bytes both ways, closes once, and never comes back.

export interface SocketEvents {
  opened(): void;
  received(bytes: Uint8Array): void;
  closed(code: number): void; // exactly once, also when it never opened (1006)
}

export interface Socket {
  send(bytes: Uint8Array): void; // dropped if it is not open: whoever needs an answer sends again
  // Lets go of it without waiting for the other side; `closed` is told at once with this code.
  drop(code: number): void;
}

export type Dial = (events: SocketEvents) => Socket;

export function dial(events: SocketEvents): Socket {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new WebSocket(`${scheme}://${location.host}/live`);
  socket.binaryType = 'arraybuffer';
  let over = false;
  const end = (code: number) => {
    if (over) return;
    over = true;
    events.closed(code);
  };
  socket.onopen = () => {
    if (!over) events.opened();
  };
  socket.onmessage = (event: MessageEvent) => {
    if (!over && event.data instanceof ArrayBuffer) events.received(new Uint8Array(event.data));
  };
  socket.onclose = (event) => end(event.code);
  return {
    send(bytes) {
      if (socket.readyState === WebSocket.OPEN) socket.send(bytes as Uint8Array<ArrayBuffer>);
    },
    drop(code) {
      end(code);
      socket.close();
    },
  };
}
