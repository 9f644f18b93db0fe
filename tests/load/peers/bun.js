// The smallest honest room server on Bun: joins the room that the path names, sends a first view, passes on what
// begins with B to everybody in the room, counts what begins with R in Redis and acknowledges it.
//   bun bun.js PORT REDIS_SOCKET
import { RedisClient } from "bun";

const [port, redisSocket] = process.argv.slice(2);
const redis = redisSocket ? new RedisClient(`redis+unix://${redisSocket}`) : null;
const firstView = Buffer.alloc(200, "S");
const B = 66, R = 82, A = 65;

const server = Bun.serve({
  hostname: "127.0.0.1",
  port: Number(port),
  fetch(request, it) {
    const room = new URL(request.url).pathname;
    if (!it.upgrade(request, { data: { room } })) return new Response("here are WebSockets only", { status: 404 });
  },
  websocket: {
    perMessageDeflate: false,
    open(ws) {
      ws.subscribe(ws.data.room);
      ws.send(firstView);
    },
    async message(ws, message) {
      if (message[0] === B) {
        server.publish(ws.data.room, message);
      } else if (message[0] === R) {
        await redis.send("HINCRBY", [`count:${ws.data.room}`, String(message[11]), "1"]);
        const acknowledged = Buffer.from(message.subarray(0, 128));
        acknowledged[0] = A;
        ws.send(acknowledged);
      }
    },
  },
});
console.log("ready");
