import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "claimcheck-pages-"));
let browser;

before(async () => {
  execFileSync("go", ["run", "./pages", folder], { cwd: here, stdio: "inherit" });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

// open opens a page and holds what every page must hold to the end: no error, no dialog, no request.
async function open(t, name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const trouble = [];
  page.on("pageerror", (e) => trouble.push("error: " + e.message));
  page.on("console", (m) => { if (m.type() === "error" || m.type() === "warning") trouble.push(m.type() + ": " + m.text()); });
  page.on("dialog", (d) => { trouble.push("dialog: " + d.message()); d.dismiss(); });
  page.on("request", (r) => { if (!r.url().startsWith(pathToFileURL(join(folder, name)).href) && !r.url().startsWith("data:")) trouble.push("request: " + r.url()); });
  t.after(async () => {
    await context.close();
    assert.deepEqual(trouble, []);
  });
  await page.goto(pathToFileURL(join(folder, name)).href);
  return page;
}

const shown = (page, what) => page.locator(`[data-f="${what}"]:visible`).count();

test("from a finding to the claim and back", async (t) => {
  const page = await open(t, "check.html");
  const finding = page.locator("#f2");
  const link = finding.locator(".meta a").first();
  const to = await link.getAttribute("href");
  await link.click();
  const mark = page.locator(to);
  assert.ok(await mark.evaluate((el) => document.activeElement === el), "the mark has the focus");
  const box = await mark.boundingBox();
  assert.ok(box.y > 0 && box.y < 900, "the mark is in sight");
  const back = await mark.getAttribute("href");
  assert.match(back, /^#f\d+$/);
  await mark.click();
  assert.ok(await page.locator(back).evaluate((el) => document.activeElement === el && el.getBoundingClientRect().top >= 0), "the finding is in sight");
  await page.goBack();
  assert.equal(new URL(page.url()).hash, to);
});

test("a claim in no finding tells what was read", async (t) => {
  const page = await open(t, "check.html");
  const mark = page.locator("a.k.plain").first();
  await mark.click();
  const note = page.locator("#note");
  assert.ok(await note.isVisible());
  assert.match(await note.innerText(), /Skerry Lines/);
  await page.keyboard.press("Escape");
  assert.ok(await note.isHidden());
});

test("a bar of a chart leads to its claim", async (t) => {
  const page = await open(t, "check.html");
  const bar = page.locator(".barlink").first();
  const to = await bar.getAttribute("href");
  await bar.locator(".at").click();
  assert.equal(new URL(page.url()).hash, to);
});

test("filters", async (t) => {
  const page = await open(t, "check.html");
  const all = await shown(page, "finding");
  const charts = await shown(page, "chart");
  await page.locator("select[data-by=m]").selectOption({ label: "revenue" });
  assert.ok(await shown(page, "finding") < all && await shown(page, "finding") > 0);
  assert.ok(await shown(page, "chart") < charts);
  for (const text of await page.locator('[data-f="finding"]:visible').allInnerTexts()) assert.match(text, /revenue/);
  assert.match(await page.locator("#left").innerText(), new RegExp(`of ${all} findings`));
  await page.locator("select[data-by=s]").selectOption({ label: "Coast Wire" });
  assert.equal(await shown(page, "finding"), 0);
  assert.ok(await page.locator('[data-none="finding"]').isVisible());
  await page.getByRole("button", { name: "Clear" }).click();
  await page.waitForFunction((n) => document.querySelectorAll('[data-f="finding"]:not([hidden])').length === n, all);
  await page.locator("select[data-by=k]").selectOption({ label: "scale" });
  assert.equal(await shown(page, "finding"), await page.locator('[data-f="finding"]', { has: page.locator('.tag', { hasText: /^scale$/ }) }).count());
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByLabel("Words").fill("spokeswoman");
  await page.waitForFunction((n) => document.querySelectorAll('[data-f="finding"]:not([hidden])').length < n, all);
  for (const text of await page.locator('[data-f="finding"]:visible').allInnerTexts()) assert.match(text, /spokeswoman/);
});

test("a link to what is filtered away shows it", async (t) => {
  const page = await open(t, "check.html");
  await page.locator("select[data-by=m]").selectOption({ label: "passengers" });
  const hidden = await page.locator('[data-f="finding"][hidden]').first().getAttribute("id");
  await page.evaluate((id) => { location.hash = id; }, hidden);
  await page.waitForFunction((id) => !document.getElementById(id).hidden, hidden);
});

test("a link into a folded document unfolds it", async (t) => {
  const page = await open(t, "many.html");
  assert.equal(await page.locator("details.doc[open]").count(), 0);
  const link = page.locator("#f1 .meta a").first();
  const to = await link.getAttribute("href");
  await link.click();
  await page.waitForTimeout(200);
  const box = await page.locator(to).boundingBox();
  assert.ok(box && box.y > 0 && box.y < 900, "the mark is in sight");
});

test("verify marks each figure of the draft", async (t) => {
  const page = await open(t, "verify.html");
  for (const label of ["supported", "contradicted", "unverified"]) {
    const marks = page.locator(`#draft .text .k.${label}`);
    assert.ok(await marks.count() > 0, label);
    const to = await marks.first().getAttribute("href");
    assert.match(await page.locator(`${to} .tag`).innerText(), new RegExp(label));
  }
  await page.locator("select[data-by=k]").selectOption({ label: "contradicted" });
  assert.equal(await shown(page, "finding"), await page.locator(".finding.l-contradicted").count());
});

for (const name of ["hostile.html", "verify-hostile.html"]) {
  test("hostile input does nothing: " + name, async (t) => {
    const page = await open(t, name);
    assert.equal(await page.locator("script").count(), 1);
    assert.equal(await page.locator("img, iframe, base, object, embed, style:not(head style)").count(), 0);
    assert.equal(await page.locator("link:not([rel=icon])").count(), 0);
    const handlers = await page.evaluate(() => [...document.querySelectorAll("*")].flatMap((el) => [...el.attributes].map((a) => a.name)).filter((n) => n.startsWith("on") || n === "style" || n === "src"));
    assert.deepEqual(handlers, []);
    const out = await page.evaluate(() => [...document.querySelectorAll("a[href]")].map((a) => a.getAttribute("href")).filter((h) => !h.startsWith("#")));
    assert.deepEqual(out, []);
    for (const details of await page.locator("details").all()) await details.evaluate((d) => { d.open = true; });
    for (const mark of (await page.locator("a.k").all()).slice(0, 20)) { await mark.hover(); await mark.focus(); await mark.click(); }
    await page.getByLabel("Words").fill("<script>");
    await page.waitForTimeout(300);
    assert.ok(await shown(page, "finding") > 0, "hostile words can be looked for");
    assert.match(await page.locator("#documents").innerText(), /<script>(window|parent).pwned=1<.script>/);
    for (const list of await page.locator("select").all()) await list.selectOption({ index: 1 });
    assert.equal(await page.evaluate(() => window.pwned), undefined);
  });
}

test("a script that gets into the page is not run", async (t) => {
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, "check.html")).href);
  await page.evaluate(() => {
    const s = document.createElement("script");
    s.textContent = "window.pwned = 1";
    document.body.append(s);
    document.body.insertAdjacentHTML("beforeend", '<img src="x:" onerror="window.pwned = 1"><p style="color: red" id="styled">.</p>');
  });
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.pwned), undefined);
  assert.notEqual(await page.locator("#styled").evaluate((el) => getComputedStyle(el).color), "rgb(255, 0, 0)");
});

test("500 documents", async (t) => {
  const start = Date.now();
  const page = await open(t, "many.html");
  const loaded = Date.now() - start;
  const time = (f) => page.evaluate(async ([sel, value]) => {
    const el = document.querySelector(sel);
    const from = performance.now();
    el.value = value;
    el.dispatchEvent(new Event("change", { bubbles: true }));
    document.body.getBoundingClientRect();
    await new Promise(requestAnimationFrame);
    return performance.now() - from;
  }, f);
  const second = await page.locator('select[data-by="m"] option').nth(1).getAttribute("value");
  const filter = await time(['select[data-by="m"]', second]);
  const clear = await time(['select[data-by="m"]', ""]);
  const words = await time(["#words", "town 77"]);
  const scroll = await page.evaluate(async () => {
    let worst = 0;
    for (let i = 0; i < 20; i++) {
      const from = performance.now();
      window.scrollBy(0, 3000);
      await new Promise(requestAnimationFrame);
      worst = Math.max(worst, performance.now() - from);
    }
    return worst;
  });
  t.diagnostic(`loaded in ${loaded} ms; filter ${filter.toFixed()} ms, clear ${clear.toFixed()} ms, words ${words.toFixed()} ms; slowest of 20 scrolls ${scroll.toFixed()} ms`);
  assert.ok(loaded < 8000 && filter < 1500 && clear < 1500 && words < 2500 && scroll < 1000);
});

test("keyboard and names", async (t) => {
  for (const name of ["check.html", "verify.html"]) {
    const page = await open(t, name);
    await page.keyboard.press("Tab");
    assert.match(await page.evaluate(() => document.activeElement.textContent), /Skip to/);
    await page.keyboard.press("Enter");
    assert.equal(new URL(page.url()).hash, "#findings");
    const nameless = await page.evaluate(() => [...document.querySelectorAll("a, button, select, input, summary, [role=region], nav, svg[role]")]
      .filter((el) => !(el.textContent.trim() || el.getAttribute("aria-label") || el.getAttribute("aria-labelledby") || el.closest("label")))
      .map((el) => el.outerHTML.slice(0, 120)));
    assert.deepEqual(nameless, []);
    for (const role of ["banner", "main", "contentinfo", "search"]) assert.equal(await page.getByRole(role).count(), 1, role);
    const levels = await page.evaluate(() => [...document.querySelectorAll("h1, h2, h3")].map((h) => +h.tagName[1]));
    levels.reduce((a, b) => { assert.ok(b <= a + 1, "no level of headings is left out"); return b; }, 0);
    const summary = page.locator("summary").first();
    await summary.focus();
    await page.keyboard.press("Enter");
    assert.ok(await summary.evaluate((el) => el.parentElement.open !== el.parentElement.hasAttribute("data-was-open")));
  }
});

test("themes, and the contrast of both", async (t) => {
  for (const scheme of ["light", "dark"]) {
    for (const name of ["check.html", "verify.html"]) {
      const page = await open(t, name, { colorScheme: scheme });
      const low = await page.evaluate(() => {
        const parse = (c) => (c.match(/[\d.]+/g) || []).map(Number);
        const light = (c) => { const [r, g, b] = c.map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
        const ground = (el) => { for (; el; el = el.parentElement) { const c = parse(getComputedStyle(el).backgroundColor); if (c.length === 3 || c[3] > 0.99) return c.slice(0, 3); } return [255, 255, 255]; };
        const out = new Set();
        for (const el of document.querySelectorAll("body *:not(script):not(svg *)")) {
          if (![...el.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()) || !el.getClientRects().length) continue;
          const a = light(parse(getComputedStyle(el).color).slice(0, 3)), b = light(ground(el));
          const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          if (ratio < 4.5) out.add(`${el.tagName}.${el.className} ${ratio.toFixed(2)}`);
        }
        return [...out];
      });
      assert.deepEqual(low, [], `${name}, ${scheme}`);
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const was = await ground();
      await page.locator("#theme").click();
      assert.notEqual(await ground(), was);
      await page.reload();
      assert.notEqual(await ground(), was, "the choice is kept");
      await page.evaluate(() => localStorage.clear());
    }
  }
});

test("nothing is wider than a phone", async (t) => {
  for (const name of ["check.html", "verify.html", "hostile.html", "many.html"]) {
    const page = await open(t, name, { viewport: { width: 360, height: 740 } });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
  }
});

test("without script the page is whole", async (t) => {
  const page = await open(t, "check.html", { javaScriptEnabled: false });
  assert.ok(await page.locator("#filters").isHidden());
  assert.ok(await page.locator("#theme").isHidden());
  const link = page.locator("#f1 .meta a").first();
  const to = await link.getAttribute("href");
  await link.click();
  const box = await page.locator(to).boundingBox();
  assert.ok(box.y >= 0 && box.y < 900);
});

test("print", async (t) => {
  const page = await open(t, "check.html");
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("nav").isHidden());
  assert.ok(await page.locator("#filters").isHidden());
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.locator("details:not([open])").count(), 0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.ok(await page.locator("details:not([open])").count() > 0);
});

test("screenshots", { skip: !process.env.SHOTS }, async (t) => {
  mkdirSync(process.env.SHOTS, { recursive: true });
  for (const name of ["check", "verify", "hostile"]) {
    for (const [as, width, colorScheme] of [["light", 1280, "light"], ["dark", 1280, "dark"], ["phone", 390, "light"]]) {
      const page = await open(t, name + ".html", { viewport: { width, height: 900 }, colorScheme });
      await page.screenshot({ path: join(process.env.SHOTS, `${name}-${as}.png`), fullPage: true });
    }
  }
});
