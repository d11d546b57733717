import next from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

const accessibility = next.find((part) => part.plugins?.["jsx-a11y"])?.plugins["jsx-a11y"].flatConfigs
  .recommended.rules;

export default [
  {
    ignores: [
      "node_modules/",
      ".next/",
      "data/",
      "server/database/generated/",
      "next-env.d.ts",
      "test-results/",
    ],
  },
  ...next,
  ...typescript,
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unsafe-argument": "error",
      "@typescript-eslint/no-unsafe-assignment": "error",
      "@typescript-eslint/no-unsafe-call": "error",
      "@typescript-eslint/no-unsafe-member-access": "error",
      "@typescript-eslint/no-unsafe-return": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  { files: ["**/*.tsx"], rules: accessibility },
  {
    files: ["app/_charts/**", "app/_parts/**"],
    ignores: ["**/*.test.tsx"],
    rules: { "no-restricted-globals": ["error", "fetch", "XMLHttpRequest", "EventSource", "WebSocket"] },
  },
  {
    files: ["app/**", "server/**", "prisma/**"],
    rules: {
      "no-restricted-syntax": ["error", { selector: "ExportAllDeclaration", message: "No barrels." }],
    },
  },
  // A link to a download is a plain one: the framework would try to show it as a page.
  {
    rules: {
      eqeqeq: "error",
      "@next/next/no-html-link-for-pages": "off",
      "no-console": "off",
      "import/no-anonymous-default-export": "off",
    },
  },
];
