// SPDX-License-Identifier: EUPL-1.2
// Builds the assets that the binary embeds. File names are stable: the server adds a content hash
// as a query, so a page never refers to a file of another build.

import { defineConfig } from "vite";

// Variants of the component packages that no template uses. Dropping them halves the stylesheet;
// a rule goes only when every one of its selectors is about such a variant.
const UNUSED =
  /--(?:pressed|disabled|positive|negative|busy|read-only|sticky(?:-block|-inline)?|section|alternate[\w-]*|row-hover|row-focus-within|oneline|overflow-inline|selected|fixed|hint|(?:[\w-]+-)?size|placeholder-(?:ltr|rtl)|focus-visible|focus|hover|active|valid|level-[56]|inline-box|current|url|password|numeric)\b|:disabled|__(?:placeholder|header--hidden|data--truncate|header-cell-button|figcaption)|nl-button--icon-only/;

const dropUnusedVariants = {
  postcssPlugin: "drop-unused-variants",
  Rule(rule) {
    const file = rule.source?.input.file ?? "";
    if (!file.includes("node_modules")) return;
    // Only the class part counts: `:hover` on a class in use stays.
    const kept = rule.selectors.filter((selector) => !UNUSED.test(selector));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  },
};

export default defineConfig({
  base: "/assets/",
  css: { postcss: { plugins: [dropUnusedVariants] } },
  build: {
    assetsInlineLimit: 0, // the Content-Security-Policy forbids data: addresses
    modulePreload: false,
    target: ["chrome120", "firefox128", "safari17"],
    cssTarget: ["chrome120", "firefox128", "safari17"],
    rollupOptions: {
      input: { dijkwacht: "src/dijkwacht.ts", kaart: "src/kaart.ts" },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name].js",
        assetFileNames: "[name][extname]",
      },
    },
  },
});
