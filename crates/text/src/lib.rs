//! How words compare. Pure functions over text: no input, no output, no clock, no state, no dependency of ours.
//!
//! - [`normal`]: the form in which two writings of one thing are equal, the form in which we store what people type,
//!   the form by which two copies of one letter recognise each other, and how long a text is.
//! - [`script`]: which characters are Han; traditional characters and simplified ones in one writing.
//! - [`search`]: what goes into the full-text index of either database, and what is asked of it.
//! - [`building`]: 2栋, 2幢, 2号楼 and 二栋 are one building.
//! - [`personal`]: finds telephone numbers, identity numbers, homes and the like in free text before it is published.
//! - [`similar`]: how much two texts share, and how close one is to another among many.
//! - [`telephone`]: what a telephone number is, as people write it down.
//! - [`topics`]: which words stand out in short texts against others.
//!
//! It is *not* a segmenter (overlapping pairs of characters need no dictionary), *not* the SQL of a search (that is
//! `store`), and *not* the judge of what may be published: it points at text, a person decides.

pub mod building;
mod fault;
pub mod normal;
pub mod personal;
pub mod script;
pub mod search;
pub mod similar;
mod subject;
pub mod telephone;
pub mod topics;
