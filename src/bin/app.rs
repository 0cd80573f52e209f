//! The reader's program: loads the story that the page names and mounts it.

fn main() {
    #[cfg(feature = "csr")]
    claimed_ground::start();
}
