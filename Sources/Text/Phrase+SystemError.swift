import Glibc

extension Phrase {
  /// Why the system refused to read or write: `Permission denied`, `没有权限`.
  public init(systemError code: Int32) {
    let english = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    self.init(english: english, chinese: Self.reasons[code] ?? "系统错误 \(code)")
  }

  /// What the system says in English alone; of those that files, terminals and pipes meet.
  private static let reasons: [Int32: String] = [
    ENOENT: "没有这个文件或文件夹", EACCES: "没有权限", EPERM: "不允许此操作", EEXIST: "文件已存在",
    EISDIR: "这是文件夹", ENOTDIR: "路径中有一段不是文件夹", ENOTEMPTY: "文件夹不为空",
    ENAMETOOLONG: "文件名太长", ELOOP: "符号链接太多层", EROFS: "文件系统只读", ENOSPC: "磁盘空间不足",
    EDQUOT: "磁盘配额已用完", EFBIG: "文件太大", EIO: "读写出错", ENXIO: "没有这个设备", ENODEV: "没有这个设备",
    EBUSY: "设备正忙", ETXTBSY: "程序文件正在使用", EMFILE: "打开的文件太多", ENFILE: "系统打开的文件太多",
    ENOMEM: "内存不足", EINVAL: "参数无效", EBADF: "文件未打开", EPIPE: "接收方已关闭", EXDEV: "不在同一个磁盘",
    EAGAIN: "暂时不可用", EINTR: "已中断", ENOTTY: "不是终端", EOVERFLOW: "数值太大", ESTALE: "文件已失效",
    ETIMEDOUT: "连接超时", ENOTSUP: "不支持此操作", ENOSYS: "系统不支持此功能",
  ]
}
