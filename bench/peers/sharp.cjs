// sharp, used per output (as its documentation shows) or as a chain of raw pictures (its best).
//
// Run: node sharp.cjs each|chain FOLDER OUT   (NODE_PATH names the folder with sharp in it)
const fs = require("node:fs");
const path = require("node:path");
const sharp = require("sharp");

const WIDTHS = [2400, 1600, 800, 400];
const AVIF = { quality: 60, effort: 0, chromaSubsampling: "4:2:0" };
const JPEG = { quality: 78, progressive: true };

async function each(file, stem) {
  for (const width of WIDTHS) {
    const sized = () => sharp(file).autoOrient().resize({ width });
    await sized().avif(AVIF).toFile(`${stem}.${width}.avif`);
    await sized().jpeg(JPEG).toFile(`${stem}.${width}.jpg`);
  }
}

async function chain(file, stem) {
  let source = sharp(file).autoOrient();
  for (const width of WIDTHS) {
    const { data, info } = await source
      .resize({ width })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { raw: { width: info.width, height: info.height, channels: info.channels } };
    await sharp(data, raw).avif(AVIF).toFile(`${stem}.${width}.avif`);
    await sharp(data, raw).jpeg(JPEG).toFile(`${stem}.${width}.jpg`);
    source = sharp(data, raw);
  }
}

async function main(how, folder, out) {
  for (const name of fs.readdirSync(folder).sort()) {
    if (name.endsWith(".jpg")) await how(path.join(folder, name), path.join(out, path.parse(name).name));
  }
}

const [, , how, folder, out] = process.argv;
main({ each, chain }[how], folder, out);
