// The smallest honest room server on Colyseus: see bun.js. No synchronised state, messages only, which is less than
// it usually does.
//   node colyseus.js PORT
const { Server, Room } = require("@colyseus/core");
const { WebSocketTransport } = require("@colyseus/ws-transport");

const firstView = Buffer.alloc(200, "S");

class Load extends Room {
  onCreate() {
    this.maxClients = 100000;
    this.autoDispose = false;
    this.setPatchRate(null);
    this.onMessage("p", (client, message) => this.broadcast("b", message));
  }
  onJoin(client) {
    client.send("s", firstView);
  }
}

const server = new Server({
  transport: new WebSocketTransport({ perMessageDeflate: false }),
  greet: false,
});
server.define("load", Load);
server.listen(Number(process.argv[2]), "127.0.0.1").then(() => console.log("ready"));
