# commit.sh PACKAGE FOLDER: writes the commit of a package into a source file in a folder.
#
# HEADCOUNT_COMMIT wins, for those who package a tar ball. A package without .git is asked nothing:
# git would look in the folders above it and tell the commit of something else. The file is written
# anew only where the answer has changed, so that nothing is compiled for nothing.
commit=$HEADCOUNT_COMMIT
if [ -z "$commit" ] && [ -e "$1/.git" ]; then
  unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
  export GIT_OPTIONAL_LOCKS=0
  commit=$(git -c safe.directory="$1" -C "$1" describe --always --dirty --exclude '*' 2>/dev/null)
fi
commit=$(printf %s "$commit" | tr -cd '[:alnum:]._+-')
cat > "$2/Commit.new" <<END
/// The commit that the program was built from; empty where nobody knows.
let builtFromCommit = "$commit"
END
if cmp -s "$2/Commit.new" "$2/Commit.swift"; then
  rm "$2/Commit.new"
else
  mv "$2/Commit.new" "$2/Commit.swift"
fi
