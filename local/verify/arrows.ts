import { type Layer, layerOf, testPackages, testsMayImport } from "./layers";
import { type Finding, isTest, type Rule } from "./rule";
import { type Import, lineAt, type SourceFile } from "./source-file";

function refusal(path: string, layer: Layer, { target, specifier }: Import): string | null {
  if (target === null) return refusedPackage(path, layer, specifier);
  const to = layerOf(target);
  if (!to) return null;
  const allowed = isTest(path) ? [...layer.mayImport, ...testsMayImport] : layer.mayImport;
  if (to === layer || allowed.includes("*") || allowed.includes(to.name)) return null;
  const arrow = layer.mayImport.join(", ") || "nothing of ours";
  return `${layer.name} may not import ${to.name} ("${specifier}"). It may import ${arrow}: pass what it needs as an argument, or move the code to the layer that owns it (local/verify/layers.ts).`;
}

function refusedPackage(path: string, layer: Layer, specifier: string): string | null {
  if (!layer.packages || layer.packages.includes(specifier)) return null;
  if (isTest(path) && testPackages.test(specifier)) return null;
  return `${layer.name} may import no package but ${layer.packages.join(", ")} ("${specifier}"). Take what it gives as an argument.`;
}

function checkFile(file: SourceFile): Finding[] {
  const layer = layerOf(file.path);
  if (!layer) return [];
  return file.imports.flatMap((imported) => {
    const message = refusal(file.path, layer, imported);
    return message ? [{ path: file.path, line: lineAt(file.text, imported.start), message }] : [];
  });
}

/** An import that no arrow of the house names. */
export const arrows: Rule = { name: "import arrows", check: (files) => files.flatMap(checkFile) };

/** A file that belongs to no layer. */
export const knownLayer: Rule = {
  name: "every file has a layer",
  check: (files) =>
    files
      .filter(({ path }) => !layerOf(path))
      .map(({ path }) => ({
        path,
        line: 0,
        message:
          "This file belongs to no layer. Move it into one, or add its folder with its arrow to local/verify/layers.ts.",
      })),
};
