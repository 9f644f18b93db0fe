// The server's time, told by pings. Each pong says that server time minus device time lies within half a
// round trip of an estimate; the best of the last few counts. Pure: device times come as arguments.

interface Sample {
  offset: number; // server minus device, ms
  slack: number; // half the round trip, ms
}

const kept = 8;
// Beyond this the device's clock was moved (or drifts badly), and what was measured before it is worth
// nothing.
const tolerance = 100;

export class ServerClock {
  private samples: Sample[] = [];

  // Device time at sending the ping and at receiving the pong; the server's time in it. All in ms.
  pong(sentAt: number, receivedAt: number, serverMs: number): void {
    const slack = Math.max(0, receivedAt - sentAt) / 2;
    const sample = { offset: serverMs - (sentAt + receivedAt) / 2, slack };
    this.samples = this.samples.filter(
      (old) => Math.abs(old.offset - sample.offset) <= old.slack + sample.slack + tolerance,
    );
    this.samples = [...this.samples, sample].slice(-kept);
  }

  // 0 before the first pong.
  get offset(): number {
    let best: Sample | undefined;
    for (const sample of this.samples) {
      if (best === undefined || sample.slack <= best.slack) best = sample;
    }
    return best?.offset ?? 0;
  }
}
