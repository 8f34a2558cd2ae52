//! Requests from outside, in process, on a real database.

mod body;
mod client;
mod community;
mod letter;
mod matter;
mod matter_export;
mod matter_pictures;
mod meeting;
mod meeting_hostile;
mod motion;
mod notice;
mod permissions;
mod person;
mod problems;
mod procedure;
mod project;
mod reception;
mod register;
mod resolution;
mod roll;
mod split;
mod throttle;
mod vote;
mod vote_privacy;
