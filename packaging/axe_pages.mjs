// Runs axe-core over the pages named on the command line; prints one JSON report.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

const tools = createRequire(process.env.TOOLS + "/");
const { chromium } = tools("playwright-core");
const axe = readFileSync(tools.resolve("axe-core/axe.min.js"), "utf8");

const WIDTHS = [360, 1280];
const SCHEMES = ["light", "dark"];
const report = { runs: 0, passes: 0, findings: [] };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
for (const width of WIDTHS) {
  for (const colorScheme of SCHEMES) {
    // The pages forbid scripts; only this visit may run one.
    const visit = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
    const context = await browser.newContext(visit);
    for (const path of process.argv.slice(2)) {
      const page = await context.newPage();
      await page.goto(pathToFileURL(path).href);
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate(() => window.axe.run());
      report.runs += 1;
      report.passes += passes.length;
      for (const { id, help, nodes } of violations) {
        const places = nodes.map((node) => node.target.join(" ")).join(", ");
        report.findings.push(`${basename(path)} at ${width} ${colorScheme}: ${id}: ${help} (${places})`);
      }
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
console.log(JSON.stringify(report));
