//! A data directory that cannot be used: the server says so and ends; it does not begin with an empty record.

use crate::support::{found, mingtong};
use mingtong_testkit::Database;
use std::fs::{self, OpenOptions, Permissions};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Ends with a failure, in words, and without a panic.
fn expect_refused(mut command: Command, words: &[&str]) {
    let command = command.args(["serve", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut server = command.spawn().expect("the binary runs");
    let listening = BufReader::new(server.stdout.take().expect("piped")).lines().next();
    if listening.is_some() {
        // Otherwise it would be waited for without end.
        server.kill().expect("it runs");
    }
    let Output { status, stderr, .. } = server.wait_with_output().expect("it ends");
    assert!(listening.is_none(), "it serves");
    let said = String::from_utf8_lossy(&stderr);
    assert_eq!(status.code(), Some(1), "{said}");
    assert!(!said.contains("panicked"), "{said}");
    words.iter().for_each(|word| assert!(said.contains(word), "{word}: {said}"));
}

fn on(data: &Path) -> Command {
    mingtong(&["--data".to_owned(), data.to_str().expect("a path of text").to_owned()])
}

#[test]
fn a_directory_that_cannot_be_made() {
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("file");
    fs::write(&file, "").expect("a file");
    expect_refused(on(&file.join("data")), &["file/data/mingtong.db 打不开"]);
    let mut english = on(&file.join("data"));
    english.args(["--lang", "en"]);
    expect_refused(english, &["file/data/mingtong.db", "does not open"]);
}

#[test]
fn a_file_that_is_no_database() {
    let dir = tempfile::tempdir().expect("a directory");
    fs::write(dir.path().join("mingtong.db"), "不是数据库".repeat(1000)).expect("a file");
    expect_refused(on(dir.path()), &["mingtong.db 打不开", "file is not a database"]);
    let kept = fs::read(dir.path().join("mingtong.db")).expect("still there");
    assert_eq!(kept, "不是数据库".repeat(1000).as_bytes(), "what was there was changed");
}

#[test]
fn a_directory_where_the_file_should_be() {
    let dir = tempfile::tempdir().expect("a directory");
    fs::create_dir(dir.path().join("mingtong.db")).expect("a directory");
    expect_refused(on(dir.path()), &["mingtong.db 打不开"]);
}

/// The command without the privilege of writing what is write-protected, which root has.
fn without_privilege(protected: &Path, command: Command) -> Command {
    if OpenOptions::new().append(true).open(protected).is_err() {
        return command;
    }
    let mut plain = Command::new("setpriv");
    plain.arg("--bounding-set=-dac_override").arg(command.get_program()).args(command.get_args());
    plain
}

#[test]
fn a_file_that_is_write_protected() {
    let database = Database::sqlite();
    found(&database.arguments());
    fs::set_permissions(database.file(), Permissions::from_mode(0o444)).expect("protected");
    let command = without_privilege(&database.file(), mingtong(&database.arguments()));
    expect_refused(command, &["mingtong.db 打不开", "Permission denied"]);
}

#[test]
fn a_server_that_is_not_there() {
    // The discard port, at which nobody listens.
    let url = "postgres://mingtong:secret@127.0.0.1:9/mingtong".to_owned();
    let command = mingtong(&["--database-url".to_owned(), url]);
    expect_refused(command, &["PostgreSQL 数据库连不上", "Connection refused"]);
}

#[test]
fn an_address_that_is_taken() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("bound").to_string();
    let database = Database::sqlite();
    let output = mingtong(&database.arguments()).args(["serve", "--listen", &address]).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains(&address), "it says which");
}

#[test]
fn an_empty_directory_says_with_which_code_it_is_set_up() {
    let dir = tempfile::tempdir().expect("a directory");
    let file = dir.path().join("setup-code");
    let mut codes = vec![];
    // Started again, it says another: the one of before opens nothing.
    for _ in 0..2 {
        let mut command = on(dir.path());
        let command = command.args(["serve", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped());
        let mut server = command.spawn().expect("the binary runs");
        let lines = BufReader::new(server.stdout.take().expect("piped")).lines().map_while(Result::ok);
        let said: Vec<String> = lines.take(2).collect();
        let code = fs::read_to_string(&file).expect("it is kept");
        assert!(said[1].contains(code.trim()) && said[1].contains("/setup"), "{said:?}");
        let mode = fs::metadata(&file).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "only its owner reads it");
        codes.push(code);
        server.kill().expect("it runs");
        server.wait().expect("it ends");
    }
    assert_ne!(codes[0], codes[1]);
}
