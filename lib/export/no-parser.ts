/** Stands for the XML parser that the feed's library brings along: Paperboy only writes feeds. */
export default undefined;
