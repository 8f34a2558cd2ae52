//! Every limit on what a file may hold, with its reason. A file beyond one is refused before it costs memory.

/// Bytes of an uploaded file: 64 MiB, some 27,000 long letters as CSV; a year of a large city's mailbox.
pub const FILE_BYTES_MAX: usize = 64 << 20;

/// The last row number that is read: 200,000. Above it a ledger is split by year before anybody can work with it.
pub const ROWS_MAX: u32 = 200_000;

/// Columns of a sheet: 256, what the old xls format had; real ledgers have ten to thirty.
pub const COLUMNS_MAX: u32 = 256;

/// Cells kept of one file, holes inside rows included: 4 million, which is 200,000 rows of 20 columns.
pub const CELLS_MAX: usize = 4_000_000;

/// Bytes of text kept of one file: 256 MiB. A workbook may name one long shared text in a million cells.
pub const TEXT_BYTES_MAX: usize = 256 << 20;

/// Sheets of a workbook: 64, one a week for a year and some.
pub const SHEETS_MAX: usize = 64;

/// Characters of one cell of a letter: 32,767, the limit of Excel itself, so that what came in can go out again.
pub const CELL_CHARS_MAX: usize = 32_767;

/// Characters of a letter's number: 64; the longest seen in use has about 30.
pub const NUMBER_CHARS_MAX: usize = 64;

/// Entries of a zip container: 4,096; a workbook has about ten, one more for each picture.
pub const CONTAINER_ENTRIES_MAX: usize = 4_096;

/// Bytes of a zip container after unpacking: 256 MiB, counted while really unpacking, because a header can lie.
pub const UNPACKED_BYTES_MAX: u64 = 256 << 20;

/// Tags of a zip container after unpacking: 24 million, which is what 200,000 rows of 20 columns need. A tag of five
/// bytes becomes a value of some dozens in memory, so that bytes alone do not bound it.
pub const UNPACKED_TAGS_MAX: u64 = 24_000_000;

/// Bytes of a workbook's style sheet after unpacking: 4 MiB; each style of five bytes becomes hundreds in memory.
pub const STYLES_BYTES_MAX: u64 = 4 << 20;

/// Rows from the top in which the header is looked for: 30; title, remarks and filling dates stand above it.
pub const HEADER_ROWS_MAX: usize = 30;

/// Bytes of a list of places: 8 MiB; 20,000 rows have less than three.
pub const PLACES_BYTES_MAX: usize = 8 << 20;

/// Bytes of a mapping file: 64 KiB; a full one has less than two.
pub const MAPPING_BYTES_MAX: usize = 64 << 10;

/// Characters of a cell that are quoted back to a person in a finding: 60, one line.
pub const QUOTE_CHARS_MAX: usize = 60;

/// Header texts that are quoted back when no header was found: 30.
pub const QUOTED_HEADERS_MAX: usize = 30;
