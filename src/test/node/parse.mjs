// Parses PowerShell files and prints, for each, its syntax errors and the commands of the part before the marker with their parameters.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Parser, Language } from 'web-tree-sitter';

const require = createRequire(import.meta.url);
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm')));

// The grammar knows no digit in the name of a parameter; PowerShell does. So digits are spelt before, and read after.
const DIGITS = ['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'].map((word) => `Digit${word}`);
const spell = (text) => text.replace(/(?<=\s)-[A-Za-z]+\d\w*/g, (name) => name.replace(/\d/g, (digit) => DIGITS[digit]));
const read = (name) => DIGITS.reduce((text, word, digit) => text.replaceAll(word, digit), name);

const results = process.argv.slice(2).flatMap((list) => readFileSync(list, 'utf8').split('\n').filter(Boolean)).map((file) => {
  const text = spell(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  const end = text.indexOf('# The part below is the same');
  const errors = [];
  const commands = [];
  const walk = (node) => {
    if (node.isError || node.isMissing) {
      errors.push(`${node.startPosition.row + 1}: ${read(node.text.slice(0, 80))}`);
    }
    if (node.type === 'command' && (end < 0 || node.startIndex < end)) {
      const name = node.childForFieldName('command_name')?.text ?? '';
      const parameters = [];
      const collect = (child) => {
        if (child.type === 'command_parameter') {
          parameters.push(read(child.text.replace(/^-/, '').replace(/:$/, '')));
        } else if (child.type !== 'command' && child.type !== 'script_block_expression') {
          child.children.forEach(collect);
        }
      };
      node.children.forEach(collect);
      commands.push({ name, parameters });
    }
    node.children.forEach(walk);
  };
  walk(parser.parse(text).rootNode);
  return { file, errors, commands };
});
process.stdout.write(JSON.stringify(results));
