/**
 * Many stations at one hub: each lane sends its prepared requests one after the other, all lanes at once.
 * A program of its own, so that making the requests costs the measured hub nothing.
 */
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { answerCalls } from './answer-calls.ts'
import type { LaneCalls, StoredRequest } from './lane-calls.ts'

const agent = new Agent({ keepAlive: true })
let lanes: StoredRequest[][] = []
let bodies: Buffer[][] = []

answerCalls({
  load: (file: Parameters<LaneCalls['load']>[0]) => {
    lanes = JSON.parse(readFileSync(file, 'utf8')) as StoredRequest[][]
    bodies = lanes.map((lane) => lane.map(({ body }) => Buffer.from(body, 'base64')))
  },
  send: async ({ hubUrl, from, to }: Parameters<LaneCalls['send']>[0]) => {
    const start = performance.now()
    await Promise.all(
      lanes.map(async (lane, number) => {
        for (let index = from; index < Math.min(to, lane.length); index += 1) {
          const { path, contentType } = lane[index] as StoredRequest
          await post(`${hubUrl}${path}`, contentType, bodies[number]?.[index] as Buffer)
        }
      }),
    )
    return { seconds: (performance.now() - start) / 1000 }
  },
})

function post(url: string, contentType: string, body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': contentType, 'content-length': body.length }
    const outgoing = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
