// A message as protobuf text, as exercise files are written: fields that are set, one a line, messages in
// braces. Reads the schema's own description, so that it knows every field there will be. Pure.

import { ScalarType } from '@bufbuild/protobuf';
import type { DescField, DescMessage, MessageShape } from '@bufbuild/protobuf';
import { reflect } from '@bufbuild/protobuf/reflect';
import type { ReflectMessage } from '@bufbuild/protobuf/reflect';

export function toText<Desc extends DescMessage>(schema: Desc, message: MessageShape<Desc>): string {
  return linesOf(reflect(schema, message), '').join('\n') + '\n';
}

function linesOf(message: ReflectMessage, indent: string): string[] {
  return message.sortedFields.flatMap((field) => {
    if (!message.isSet(field)) return [];
    if (field.fieldKind === 'list') {
      return Array.from(message.get(field)).flatMap((value) => valueLines(field, value, indent));
    }
    return field.fieldKind === 'map' ? [] : valueLines(field, message.get(field), indent);
  });
}

function valueLines(field: DescField, value: unknown, indent: string): string[] {
  if (field.message !== undefined) {
    const inner = linesOf(value as ReflectMessage, `${indent}  `);
    if (inner.length === 0) return [`${indent}${field.name} {}`];
    return [`${indent}${field.name} {`, ...inner, `${indent}}`];
  }
  return [`${indent}${field.name}: ${scalarText(field, value)}`];
}

function scalarText(field: DescField, value: unknown): string {
  if (field.enum !== undefined) {
    return field.enum.values.find((one) => one.number === value)?.name ?? String(value);
  }
  if (field.scalar === ScalarType.STRING) return quoted(String(value));
  return String(value);
}

function quoted(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, (one) => `\\${one}`)
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r');
  return `"${escaped.replace(/\t/g, '\\t')}"`;
}
