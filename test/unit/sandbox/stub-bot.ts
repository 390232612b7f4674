/** Stands where the bot stands: tells its environment, is ready, and ends when asked to. */
import { createServer } from 'node:http';

const { PORT = '0', LOG_LEVEL = '' } = process.env;
const server = createServer((request, response) => {
  response.statusCode = request.url === '/readyz' ? 200 : 404;
  response.end();
  if (LOG_LEVEL === 'error') process.exit(7);
});
server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`stub ${JSON.stringify(process.env)}`);
});
process.on('SIGTERM', () => {
  console.log('stub stops');
  process.exit(0);
});
