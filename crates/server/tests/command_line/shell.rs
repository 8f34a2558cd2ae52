//! A shell in an empty home, in which `mingtong` is the binary under test.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

/// Nobody's password; the binary reads it where a person would type it.
pub const PASSWORD: &str = "四个不相干的词语句";

/// A home directory with a shell.
pub struct Home {
    dir: TempDir,
}

impl Home {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().expect("a directory");
        std::fs::create_dir(dir.path().join("bin")).expect("a directory");
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_mingtong"), dir.path().join("bin/mingtong")).expect("a link");
        Self { dir }
    }

    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    /// Writes a file into it.
    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.dir.path().join(name), text).expect("it is written");
    }

    /// A command of this home: nothing of the machine's own settings reaches it.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let path = format!("{}:{}", self.dir.path().join("bin").display(), std::env::var("PATH").unwrap_or_default());
        command.env_remove("MINGTONG_LANG").env_remove("MINGTONG_DATA").env_remove("MINGTONG_DATABASE_URL");
        command.env("PATH", path).env("HOME", self.dir.path()).current_dir(self.dir.path());
        command.stdin(Stdio::null());
        command
    }

    /// Runs a script to its end; the first line that fails ends it. Who is asked for a password gives one.
    pub fn run(&self, script: &str) -> Said {
        let mut command = self.command("bash");
        command.args(["-euo", "pipefail", "-c", script]).env("MINGTONG_PASSWORD", PASSWORD);
        Said::of(command.output().expect("bash is there"))
    }

    /// Runs `mingtong` with arguments.
    pub fn mingtong(&self, args: &[&str]) -> Said {
        Said::of(self.command(env!("CARGO_BIN_EXE_mingtong")).args(args).output().expect("it runs"))
    }
}

/// What a command said, and how it ended.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Said {
    pub fn of(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it speaks UTF-8");
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// What it printed; it must have done what it was asked.
    #[track_caller]
    pub fn good(self) -> String {
        assert_eq!(self.code, Some(0), "{}{}", self.out, self.err);
        self.out
    }

    /// Why it did nothing.
    #[track_caller]
    pub fn bad(self) -> String {
        assert!(self.code.is_some_and(|code| code != 0), "it was done: {}", self.out);
        self.err
    }
}

/// A server that was started from a command, killed when this is dropped.
pub struct Server {
    child: Child,
    address: String,
}

impl Server {
    /// Starts it and waits until it says where it listens.
    pub fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().expect("it starts");
        let stdout = child.stdout.take().expect("piped");
        let line = BufReader::new(stdout).lines().map_while(Result::ok).find(|line| line.starts_with("listening on "));
        let line = line.expect("it says where it listens");
        let address = line.trim_start_matches("listening on http://").trim_end_matches('/').to_owned();
        Self { child, address }
    }

    /// The whole answer to a request for a page.
    pub fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address);
        stream.write_all(request.as_bytes()).expect("it is sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers in UTF-8");
        answer
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A file of this repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

pub fn text_of(path: &str) -> String {
    std::fs::read_to_string(repository(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}
