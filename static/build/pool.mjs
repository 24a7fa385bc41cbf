import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Runs tasks on a few threads, started when first needed; the first task given is the first begun. */
export function openPool(url, size = Math.min(4, availableParallelism())) {
  const idle = []
  const threads = []
  const waiting = []

  const start = () => {
    const worker = new Worker(url)
    threads.push(worker)
    return worker
  }
  const next = () => {
    if (waiting.length === 0) return
    const worker = idle.pop() ?? (threads.length < size ? start() : null)
    if (worker) begin(worker, waiting.shift())
  }
  const begin = (worker, { task, resolve, reject }) => {
    const done = settle => value => {
      worker.removeAllListeners()
      settle(value)
      if (settle === resolve) idle.push(worker)
      next()
    }
    worker.once('message', done(resolve))
    worker.once('error', done(reject))
    worker.postMessage(task)
  }
  return {
    run: task =>
      new Promise((resolve, reject) => {
        waiting.push({ task, resolve, reject })
        next()
      }),
    close: () => Promise.all(threads.map(worker => worker.terminate())),
  }
}
