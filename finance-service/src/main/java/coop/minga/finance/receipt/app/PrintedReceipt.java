package coop.minga.finance.receipt.app;

/**
 * What stands on the paper.
 *
 * <p>Guarantee: none; words only.
 *
 * @param organisation empty until finance has heard its name
 * @param paidFor the names of the accounts that were credited
 */
record PrintedReceipt(String organisation, String paidFor, ReceiptView receipt) {}
