'use strict'
// Runs one reader of npm on a file of JSON lines and prints what it took, as bench's own readers do.
//
//   node read.js READER FILE BUDGET CURVE
//
// BUDGET is CPU seconds. CURVE true: documents of 1 KB to 10 MB instead of those of the file.

const fs = require('fs')
const [reader, file, budgetText, curve] = process.argv.slice(2)
const budget = Number(budgetText)

// readers: each returns a function from a text to the number of things that it found.
const readers = {
  'wink-nlp, entities': () => {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'))
    return (text) => nlp.readDoc(text).entities().length()
  },
  'chrono-node, dates': () => {
    const chrono = require('chrono-node')
    const day = new Date(2024, 4, 16, 12)
    return (text) => chrono.parse(text, day).length
  },
  'compromise, numbers': () => {
    const nlp = require('compromise')
    return (text) => nlp(text).numbers().json().length
  },
  '@microsoft/recognizers-text-suite, numbers': () => {
    const r = require('@microsoft/recognizers-text-suite')
    return (text) => r.recognizeNumber(text, 'en-us').length
  },
  '@microsoft/recognizers-text-suite, units': () => {
    const r = require('@microsoft/recognizers-text-suite')
    return (text) => r.recognizeNumber(text, 'en-us').length + r.recognizePercentage(text, 'en-us').length +
      r.recognizeCurrency(text, 'en-us').length + r.recognizeDimension(text, 'en-us').length
  },
  '@microsoft/recognizers-text-suite, dates': () => {
    const r = require('@microsoft/recognizers-text-suite')
    return (text) => r.recognizeDateTime(text, 'en-us').length
  }
}

function cpu () {
  const u = process.cpuUsage()
  return (u.user + u.system) / 1e6
}

// measure reads the texts until the budget is used up; then, if all were read, again and again, and takes the
// fastest pass.
function measure (read, texts) {
  let best
  const start = cpu()
  do {
    const p = { bytes: 0, cpu: 0, found: 0, docs: 0 }
    const from = cpu()
    for (const t of texts) {
      p.found += read(t)
      p.bytes += Buffer.byteLength(t)
      p.docs++
      if (!best && cpu() - start > budget) break
    }
    p.cpu = cpu() - from
    if (!best || (p.bytes === best.bytes && p.cpu < best.cpu)) best = p
  } while (cpu() - start < budget)
  return best
}

// measureCurve measures the speed on one document of each size, up to a megabyte by reading a megabyte of them. It
// stops when a size takes more than the budget.
function measureCurve (read, texts) {
  let all = ''
  for (let i = 0; all.length < 10 << 20; i++) all += texts[i % texts.length] + '\n\n'
  const points = []
  for (const size of [1 << 10, 10 << 10, 100 << 10, 1 << 20, 10 << 20]) {
    const from = cpu()
    let bytes = 0
    for (let at = 0; at < Math.max(size, 1 << 20); at += size) {
      const t = all.slice(at, at + size)
      read(t)
      bytes += Buffer.byteLength(t)
      if (cpu() - from > budget) break
    }
    const took = cpu() - from
    points.push({ size, speed: bytes / 1e6 / took })
    if (took > budget) break
  }
  return points
}

const before = cpu()
const read = readers[reader]()
read('Trade rose 5% to $4.2 billion in May.')
const result = { name: reader, start: cpu() - before }
const texts = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text)
if (curve === 'true') result.curve = measureCurve(read, texts)
else Object.assign(result, measure(read, texts))
result.peak = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify(result) + '\n')
