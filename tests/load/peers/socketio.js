// The smallest honest room server on Socket.IO with its Redis adapter: see bun.js. Text, which is what it is made for.
//   node socketio.js PORT REDIS_SOCKET
const { createServer } = require("node:http");
const { Server } = require("socket.io");
const { createAdapter } = require("@socket.io/redis-adapter");
const Redis = require("ioredis");

const [port, redisSocket] = process.argv.slice(2);
const redis = new Redis(redisSocket, { enableAutoPipelining: true });
const http = createServer();
const io = new Server(http, {
  transports: ["websocket"],
  perMessageDeflate: false,
  adapter: createAdapter(redis.duplicate(), redis.duplicate()),
});
const firstView = "S".repeat(200);

io.on("connection", (socket) => {
  const room = String(socket.handshake.query.room);
  socket.join(room);
  socket.emit("s", firstView);
  socket.on("p", (message) => io.to(room).emit("b", message));
  socket.on("r", async (message) => {
    await redis.hincrby(`count:${room}`, message[11], 1);
    socket.emit("a", "A" + message.slice(1, 128));
  });
});
http.listen({ host: "127.0.0.1", port: Number(port), backlog: 4096 }, () => console.log("ready"));
