import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Runs tasks on a few threads, started when first needed; the first task given is the first begun. */
export function openPool(url, size = Math.min(4, availableParallelism())) {
  const threads = []
  const idle = []
  const waiting = []

  const next = () => {
    if (waiting.length === 0) return
    const thread = idle.pop() ?? (threads.length < size ? start() : null)
    if (!thread) return
    thread.job = waiting.shift()
    thread.worker.postMessage(thread.job.task)
  }
  const start = () => {
    const thread = { worker: new Worker(url), job: null }
    thread.worker.on('message', result => {
      thread.job.resolve(result)
      idle.push(thread)
      next()
    })
    thread.worker.on('error', error => thread.job.reject(error))
    threads.push(thread)
    return thread
  }
  return {
    run: task =>
      new Promise((resolve, reject) => {
        waiting.push({ task, resolve, reject })
        next()
      }),
    close: () => Promise.all(threads.map(thread => thread.worker.terminate())),
  }
}
