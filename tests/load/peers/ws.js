// The smallest honest room server on Node with ws: see bun.js.
//   node ws.js PORT REDIS_SOCKET
const { WebSocketServer } = require("ws");
const Redis = require("ioredis");

const [port, redisSocket] = process.argv.slice(2);
const redis = redisSocket ? new Redis(redisSocket, { enableAutoPipelining: true }) : null;
const firstView = Buffer.alloc(200, "S");
const B = 66, R = 82, A = 65;
const rooms = new Map();

const server = new WebSocketServer({ host: "127.0.0.1", port: Number(port), perMessageDeflate: false, backlog: 4096 });
server.on("connection", (ws, request) => {
  const name = request.url;
  if (!rooms.has(name)) rooms.set(name, new Set());
  const room = rooms.get(name);
  room.add(ws);
  ws.on("close", () => room.delete(ws));
  ws.send(firstView);
  ws.on("message", async (message) => {
    if (message[0] === B) {
      for (const other of room) other.send(message);
    } else if (message[0] === R) {
      await redis.hincrby(`count:${name}`, String(message[11]), 1);
      const acknowledged = Buffer.from(message.subarray(0, 128));
      acknowledged[0] = A;
      ws.send(acknowledged);
    }
  });
});
server.on("listening", () => console.log("ready"));
