// What reading has to say, by its codes: the words of each are in src/i18n, in every language.
import type { Message } from './message.ts';

/** Of something met in a document; what stands before a second dot is the note's code. */
export type NoteWords =
  | 'notes.unmapped_cell'
  | 'notes.misprinted_label'
  | 'notes.short_row.active'
  | 'notes.short_row.requests'
  | 'notes.short_row.appeals'
  | 'notes.short_row.statistics'
  | 'notes.split_digits.active'
  | 'notes.split_digits.requests'
  | 'notes.split_digits.appeals'
  | 'notes.ambiguous_digits.unsure'
  | 'notes.ambiguous_digits.listed'
  | 'notes.ambiguous_digits.left'
  | 'notes.ambiguous_digits.none'
  | 'notes.ambiguous_digits.several'
  | 'notes.repeated_cell'
  | 'notes.table_is_image.active'
  | 'notes.table_is_image.requests'
  | 'notes.table_is_image.appeals'
  | 'notes.unit_unknown'
  | 'notes.unit_foreign'
  | 'notes.unit_contradicted'
  | 'notes.not_this_report'
  | 'notes.hidden_page';

/** Of why a document did not become a report; what stands before a second dot is the rejection's code. */
export type RejectionWords =
  | 'rejections.empty.file'
  | 'rejections.too_large.characters'
  | 'rejections.unsupported_format.archive'
  | 'rejections.unsupported_format.archive_several'
  | 'rejections.unsupported_format.archive_foreign'
  | 'rejections.unsupported_format.archive_nested'
  | 'rejections.empty.archive'
  | 'rejections.unsupported_format.slides'
  | 'rejections.unsupported_format.open_document'
  | 'rejections.no_text_layer.picture'
  | 'rejections.unsupported_format.other'
  | 'rejections.corrupt.file_damaged'
  | 'rejections.corrupt.file_declaration'
  | 'rejections.corrupt.file_doubled'
  | 'rejections.too_large.file_oversized'
  | 'rejections.encrypted.file_password'
  | 'rejections.empty.file_wordless'
  | 'rejections.no_text_layer.file_pictures'
  | 'rejections.undecodable.file_fonts'
  | 'rejections.undecodable.text'
  | 'rejections.corrupt.word_damaged'
  | 'rejections.corrupt.word_declaration'
  | 'rejections.corrupt.word_doubled'
  | 'rejections.too_large.word_oversized'
  | 'rejections.encrypted.word_password'
  | 'rejections.empty.word_wordless'
  | 'rejections.no_text_layer.word_pictures'
  | 'rejections.unsupported_format.word_embedded'
  | 'rejections.unsupported_format.word_antique'
  | 'rejections.unsupported_format.word_container'
  | 'rejections.too_large.pdf_data'
  | 'rejections.too_large.pdf_nesting'
  | 'rejections.too_large.pdf_pages'
  | 'rejections.too_large.pdf_time'
  | 'rejections.encrypted.pdf'
  | 'rejections.corrupt.pdf'
  | 'rejections.corrupt.pdf_pageless'
  | 'rejections.corrupt.pdf_content'
  | 'rejections.no_text_layer.pdf_scan'
  | 'rejections.no_text_layer.pdf_outlines'
  | 'rejections.no_text_layer.pdf_blank'
  | 'rejections.no_text_layer.pdf_nearly_blank'
  | 'rejections.no_text_layer.pdf_form'
  | 'rejections.undecodable.pdf_gibberish'
  | 'rejections.undecodable.pdf_fonts'
  | 'rejections.undecodable.pdf_encoding'
  | 'rejections.attachment_only.files'
  | 'rejections.attachment_only.more_files'
  | 'rejections.no_text_layer.pictures'
  | 'rejections.not_a_report.nothing_found'
  | 'rejections.blank_form.no_number'
  | 'rejections.unknown_agency.not_printed'
  | 'rejections.unknown_agency.no_name'
  | 'rejections.unknown_agency.unplaced'
  | 'rejections.unknown_agency.ambiguous'
  | 'rejections.unknown_agency.contradicted'
  | 'rejections.unknown_year.not_printed'
  | 'rejections.unreadable_file.missing'
  | 'rejections.unreadable_file.forbidden'
  | 'rejections.unreadable_file.lost_name'
  | 'rejections.unreadable_file.link_circle'
  | 'rejections.unreadable_file.folder'
  | 'rejections.unreadable_file.no_file'
  | 'rejections.unreadable_file.disk'
  | 'rejections.unreadable_file.folder_unlisted'
  | 'rejections.unreadable_file.sidecar'
  | 'rejections.unreadable_file.sidecar_encoding'
  | 'rejections.unreadable_file.sidecar_syntax'
  | 'rejections.unreadable_file.sidecar_field'
  | 'rejections.unreadable_file.sidecar_contradicts'
  | 'rejections.unreadable_file.sidecar_stray'
  | 'rejections.unreadable_file.withhold_stray'
  | 'rejections.unreadable_file.without_source'
  | 'rejections.too_large.bytes'
  | 'rejections.too_large.sidecar_bytes'
  | 'rejections.too_large.time'
  | 'rejections.too_large.memory'
  | 'rejections.corrupt.crash'
  | 'rejections.duplicate.year';

/** Of what befell a run over a folder of sources. */
export type RunWords =
  | 'runs.orphan_sidecar'
  | 'runs.link_to_read'
  | 'runs.index_unsaved'
  | 'runs.output_changed'
  | 'runs.output_not_removed'
  | 'runs.source_changed'
  | 'runs.output_not_written';

export type ReadingCode = NoteWords | RejectionWords | RunWords;

/** The code that such words stand under: `notes.short_row.active` → `short_row`. */
export type CodeIn<Words extends ReadingCode> = Words extends `${string}.${infer Code}.${string}`
  ? Code
  : Words extends `${string}.${infer Code}`
    ? Code
    : never;

export const codeIn = <Words extends ReadingCode>(words: Words): CodeIn<Words> => words.split('.')[1] as CodeIn<Words>;

/** The message that such words make. */
export const makeMessage = (words: ReadingCode, values?: Message['values']): Message => ({
  code: words,
  ...(values && { values }),
});
